package org.weir.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.weir.access.NotPermitted;
import org.weir.base.Fault;
import org.weir.http.Asker;

/// What went wrong, as `application/problem+json` (RFC 9457): status, what happened, the field
/// where there is one. Nothing that was sent is repeated.
@RestControllerAdvice("org.weir.api")
class ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler(BadRequest.class)
    ResponseEntity<ProblemDetail> badRequest(BadRequest problem) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.detail());
        if (!problem.field().isEmpty()) {
            detail.setProperty("field", problem.field());
        }
        return answer(detail);
    }

    @ExceptionHandler(TooLarge.class)
    ResponseEntity<ProblemDetail> tooLarge(TooLarge problem) {
        return answer(
                ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, problem.detail()));
    }

    @ExceptionHandler(NotPermitted.class)
    ResponseEntity<ProblemDetail> notPermitted(NotPermitted refusal, HttpServletRequest request) {
        if (!Asker.of(request).isKnown()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(
                            ProblemDetail.forStatusAndDetail(
                                    HttpStatus.UNAUTHORIZED,
                                    "Show an API key: Authorization: Bearer weir_..."));
        }
        return answer(
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.sentence().en()));
    }

    @ExceptionHandler(Fault.class)
    ResponseEntity<ProblemDetail> fault(Fault fault) {
        HttpStatus status =
                switch (fault.kind()) {
                    case USER -> HttpStatus.BAD_REQUEST;
                    case LIMIT -> HttpStatus.TOO_MANY_REQUESTS;
                    case EXTERNAL -> HttpStatus.SERVICE_UNAVAILABLE;
                    case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
                };
        if (status.is5xxServerError()) {
            LOG.error("a request could not be answered: {}", fault.sentence());
        }
        return answer(ProblemDetail.forStatusAndDetail(status, fault.sentence()));
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<ProblemDetail> notFound(NotFound problem) {
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, problem.detail()));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        String expected =
                type == UUID.class
                        ? "an id"
                        : type == null ? "something else" : "of type " + type.getSimpleName();
        return badRequest(new BadRequest(mismatch.getName(), "expected " + expected + "."));
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return badRequest(new BadRequest(missing.getParameterName(), "is missing."));
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException exception) {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(exception.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.METHOD_NOT_ALLOWED,
                                "This address is not used with this method."));
    }

    @ExceptionHandler(HttpMediaTypeException.class)
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeException exception) {
        return answer(
                ProblemDetail.forStatusAndDetail(
                        exception.getStatusCode(),
                        "Supported: " + exception.getSupportedMediaTypes()));
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> multipart(MultipartException exception) {
        return answer(
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The files cannot be read: send multipart/form-data, at most as large as upload.megabytes says."));
    }

    @ExceptionHandler(IOException.class)
    void gone(IOException exception) {
        // Whoever asked has gone.
        LOG.debug("a request broke off: {}", exception.getClass().getSimpleName());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
