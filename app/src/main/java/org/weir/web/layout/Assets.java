package org.weir.web.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.weir.http.OpenTo;

/// The files that pages are made with: ours and those of libraries, by name. Their addresses hold a
/// hash of what is in them, so that browsers keep them for good.
@Controller
public class Assets {
    private static final String OURS = "/org/weir/web/assets/";
    private static final String GOVUK =
            "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";

    /// Name → where it lies. A new file is added here.
    private static final Map<String, String> FILES =
            Map.ofEntries(
                    Map.entry("govuk.css", GOVUK + "govuk-frontend.min.css"),
                    Map.entry("govuk.js", GOVUK + "govuk-frontend.min.js"),
                    Map.entry(
                            "htmx.js",
                            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
                    Map.entry(
                            "echarts.js",
                            "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.simple.min.js"),
                    Map.entry("weir.css", OURS + "weir.css"),
                    Map.entry("figures.css", OURS + "figures.css"),
                    Map.entry("weir.js", OURS + "weir.js"),
                    Map.entry("passkeys.js", OURS + "passkeys.js"),
                    Map.entry("desk.js", OURS + "desk.js"),
                    Map.entry("mark.svg", OURS + "mark.svg"));

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final Map<String, File> files = new ConcurrentHashMap<>();

    private record File(byte[] content, String hash, String type) {}

    /// The address of a file: `/assets/0123456789ab/weir.css`.
    ///
    /// @throws IllegalArgumentException if there is no such file
    public String url(String name) {
        File file = file(name);
        if (file == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return "/assets/" + file.hash + "/" + name;
    }

    /// A file. An address with an old hash gives what there is now, and is not kept.
    @GetMapping("/assets/{hash}/{name}")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name) {
        File file = file(name);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        CacheControl cache =
                file.hash.equals(hash)
                        ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                        : CacheControl.noStore();
        return ResponseEntity.ok()
                .cacheControl(cache)
                .header(HttpHeaders.CONTENT_TYPE, file.type + ";charset=UTF-8")
                .body(file.content);
    }

    /// The mark, where browsers look for it without being told.
    @GetMapping("/favicon.ico")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String favicon() {
        return "redirect:" + url("mark.svg");
    }

    private @Nullable File file(String name) {
        String path = FILES.get(name);
        return path == null ? null : files.computeIfAbsent(name, _ -> read(name, path));
    }

    private static File read(String name, String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            byte[] content = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            String ending = name.substring(name.lastIndexOf('.') + 1);
            return new File(
                    content,
                    HexFormat.of().formatHex(hash, 0, 6),
                    TYPES.getOrDefault(ending, "application/octet-stream"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
