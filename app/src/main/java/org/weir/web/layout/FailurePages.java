package org.weir.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.weir.access.NotPermitted;
import org.weir.alerts.DeskRefusal;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.http.OpenTo;
import org.weir.http.ProgramPaths;

/// The pages that say what went wrong; for programs, the same as a problem in JSON.
@Controller
@ControllerAdvice("org.weir.web")
public class FailurePages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);
    private static final String FAILURE = Failure.class.getName();

    /// What the server itself could not answer: no such page, a forged request, a defect.
    @RequestMapping("/error")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public @Nullable String error(
            Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Failure failure =
                request.getAttribute(FAILURE) instanceof Failure known
                        ? known
                        : Failure.of(status instanceof Integer code ? code : 404);
        response.setStatus(failure.status());
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (ProgramPaths.holds(path)) {
            response.setContentType("application/problem+json");
            response.getWriter()
                    .write(
                            "{\"type\":\"about:blank\",\"status\":%d,\"detail\":\"%s\"}"
                                    .formatted(
                                            failure.status(),
                                            ProgramPaths.sentence(failure.status())));
            return null;
        }
        model.addAttribute("failure", failure);
        return "failure";
    }

    /// Somebody may not do what they asked for.
    @ExceptionHandler(NotPermitted.class)
    public void notPermitted(
            NotPermitted refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        fail(request, response, new Failure(403, refusal.sentence()));
    }

    /// The desk does not let it happen.
    @ExceptionHandler(DeskRefusal.class)
    public void refused(
            DeskRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status =
                switch (refusal.reason()) {
                    case UNKNOWN -> 404;
                    case CHANGED -> 409;
                    case WAITS_FOR_NO_FINDING,
                            WAITS_FOR_NO_SECOND,
                            NO_REASON,
                            NO_EVIDENCE,
                            TOO_LONG,
                            COUNT,
                            NOT_ALIKE,
                            OTHER_SUBJECTS ->
                            422;
                };
        fail(request, response, new Failure(status, refusal.reason().sentence()));
    }

    /// Something could not be done.
    @ExceptionHandler(Fault.class)
    public void fault(Fault fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status =
                switch (fault.kind()) {
                    case USER -> 400;
                    case LIMIT -> 429;
                    case EXTERNAL -> 503;
                    case INTERNAL -> 500;
                };
        if (status >= 500) {
            LOG.error("a page could not be made: {}", fault.sentence());
        }
        fail(request, response, new Failure(status, Bilingual.same(fault.sentence())));
    }

    private static void fail(
            HttpServletRequest request, HttpServletResponse response, Failure failure)
            throws IOException {
        request.setAttribute(FAILURE, failure);
        response.sendError(failure.status());
    }
}
