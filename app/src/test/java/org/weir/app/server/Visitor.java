package org.weir.app.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody with a browser: cookies are kept, redirects are not followed by themselves.
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    Visitor(String base) {
        this.base = base;
    }

    /// Asks for a page.
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /// Sends a form, with the token of the last page that had one. Fields: names and values by
    /// turns.
    public HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=").append(encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return postBody(path, "application/x-www-form-urlencoded", form.toString());
    }

    /// Sends a form with a file in the field `file`, with the token of the last page that had one.
    public HttpResponse<String> postFile(
            String path, String fileName, byte[] content, String... fields) {
        String boundary = "a-boundary-that-no-file-holds";
        StringBuilder head = new StringBuilder();
        part(head, boundary, "_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            part(head, boundary, fields[i], fields[i + 1]);
        }
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; ")
                .append("filename=\"" + fileName + "\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n");
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofString(head.toString()),
                                        HttpRequest.BodyPublishers.ofByteArray(content),
                                        HttpRequest.BodyPublishers.ofString(
                                                "\r\n--" + boundary + "--\r\n"))));
    }

    private static void part(StringBuilder body, String boundary, String name, String value) {
        body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(name + "\"\r\n\r\n" + value + "\r\n");
    }

    /// Asks for bytes.
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(
                    request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Sends a body as it is.
    public HttpResponse<String> postBody(String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /// Asks with any method and no body.
    public HttpResponse<String> ask(String method, String path, String... headers) {
        HttpRequest.Builder request =
                request(path).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /// Asks for something that does not end, and gives the status alone.
    public int status(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<java.io.InputStream> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Logs in by name and password; a code may still be asked for.
    public HttpResponse<String> logIn(String name, String password) {
        get("/login");
        HttpResponse<String> answer = post("/login", "login", name, "password", password);
        if (answer.statusCode() == 302) {
            get("/account/security");
        }
        return answer;
    }

    /// Follows redirects to the end.
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> at = answer;
        for (int hops = 0; at.statusCode() / 100 == 3 && hops < 15; hops++) {
            URI to = at.uri().resolve(at.headers().firstValue("Location").orElseThrow());
            at = send(HttpRequest.newBuilder(to).GET());
        }
        return at;
    }

    /// The value of a cookie; empty where there is none.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// The token against forged requests of the last page that had one.
    public String token() {
        return token;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
