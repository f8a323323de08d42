package org.weir.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.weir.access.Actor;
import org.weir.access.NotPermitted;
import org.weir.base.Bilingual;

/// Lets a request through to its route only if whoever asks may: what a route requires stands on
/// it, and a route that says nothing is answered to nobody. What the route then does is checked
/// once more where it is done, and its rows by the database.
public final class RouteGuard implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("org.weir.")) {
            return true;
        }
        Asker asker = Asker.of(request);
        OpenTo open = method.getMethodAnnotation(OpenTo.class);
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (open != null) {
            switch (open.value()) {
                case EVERYBODY -> {}
                case SIGNED_IN -> requireKnown(asker);
            }
        } else if (requires != null) {
            requireKnown(asker);
            require(asker.actor(), requires);
        } else {
            throw new NotPermitted(
                    new Bilingual(
                            "This address says to nobody that they may use it.",
                            "Cette adresse n’est ouverte à personne."));
        }
        return true;
    }

    private static void requireKnown(Asker asker) {
        if (!asker.isKnown()) {
            throw new NotPermitted(new Bilingual("Log in first.", "Ouvrez d’abord une session."));
        }
    }

    private static void require(Actor actor, Requires requires) {
        if (Arrays.stream(requires.value()).noneMatch(actor::may)) {
            throw new NotPermitted(requires.value()[0]);
        }
    }
}
