package org.weir.api.reconcile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.weir.api.reconcile.ReconcileAnswers.ServiceAnswer;
import org.weir.http.PublicOrigin;

/// Where the service is reached: with the data set and the key that were shown, since the client
/// can show the key in the address alone.
///
/// @param base the address of the service, without parameters
/// @param key the key as it was shown in the address; null where it was not
record ServiceAddress(String base, @Nullable String key) {
    /// The name of the parameter.
    static final String PARAMETER = "api_key";

    static ServiceAddress of(PublicOrigin origin, @Nullable String dataset, @Nullable String key) {
        return new ServiceAddress(
                origin.url("/reconcile" + (dataset == null ? "" : "/" + encoded(dataset))), key);
    }

    /// The path below the service, with the key; `parameter` as it is, for templates.
    String path(String path, String parameter) {
        String shown = key == null ? "" : PARAMETER + "=" + encoded(key);
        String both = parameter + (parameter.isEmpty() || shown.isEmpty() ? "" : "&") + shown;
        return path + (both.isEmpty() ? "" : "?" + both);
    }

    String url(String path, String parameter) {
        return base + path(path, parameter);
    }

    ServiceAnswer service(String path) {
        return new ServiceAnswer(base, path(path, ""), null, null);
    }

    ServiceAnswer withFlyout(String path, String flyout) {
        return new ServiceAnswer(base, path(path, ""), base, path(flyout, "id=${id}"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
