package dev.tenon.testing;

import dev.tenon.testing.TestClient.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Reads pages, and sends their forms, as a browser that knows neither scripts nor pictures. */
public record Reader(URI server, String cookies, String language, String address) {

  /** Somebody of whom nothing is known, who reads English. */
  public static Reader stranger() {
    return of("");
  }

  /** A person who is signed in. */
  public static Reader of(TestOrganization.Person person) {
    return of("tenon_session=" + person.sessionToken());
  }

  /** Everybody comes from a network of their own: sign-ins are bounded for each. */
  private static Reader of(String cookies) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String address = "2001:db8:%x:%x::1".formatted(random.nextInt(0xffff), random.nextInt(0xffff));
    return new Reader(TestServer.uri(""), cookies, "en", address);
  }

  /** The same, at another server. */
  public Reader at(URI other) {
    return new Reader(other, cookies, language, address);
  }

  /** The same, who reads another language. */
  public Reader reading(String other) {
    return new Reader(server, cookies, other, address);
  }

  /** A page. */
  public Answer open(String path) {
    return TestClient.send(request(path).GET().build());
  }

  /** The answer to a form. */
  public Answer submit(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return TestClient.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .header("X-Forwarded-For", address)
            .header("Sec-Fetch-Site", "same-origin");
    return cookies.isEmpty() ? request : request.header("Cookie", cookies);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
