package dev.tenon.web.pages;

import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.assets.Assets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Shows views to people: each by its template, in the person's language. */
public final class Screen {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String STREAM = "text/vnd.turbo-stream.html; charset=utf-8";

  /** The style element that Turbo makes for its progress bar, and can't be kept from making. */
  private static final String TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

  private final TemplateEngine engine;
  private final Assets assets;
  private final Function<Request<?>, Place> places;
  private final Clock clock;
  private final String policy;

  /**
   * A screen.
   *
   * @param places where the sender of a request is
   */
  public Screen(Assets assets, Function<Request<?>, Place> places, Clock clock) {
    this.engine = TemplateEngine.createPrecompiled(ContentType.Html);
    this.assets = assets;
    this.places = places;
    this.clock = clock;
    this.policy = policy(assets);
  }

  private static String policy(Assets assets) {
    return "default-src 'none'; script-src 'self' "
        + assets.importMapHash()
        + "; style-src 'self' "
        + TURBO_STYLE
        + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self';"
        + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  /** Shows a view as a whole page. */
  public Reply<Void> show(Request<?> request, View view) {
    return show(request, 200, view);
  }

  /** Shows a view as a whole page that tells by its status what went wrong. */
  public Reply<Void> show(Request<?> request, int status, View view) {
    return shown(status, here(request), view, request.browser());
  }

  /** Changes the page that the browser is on. */
  public Reply<Void> stream(Request<?> request, Fragment... fragments) {
    return stream(request, 200, fragments);
  }

  /** The same, telling by its status what went wrong. */
  public Reply<Void> stream(Request<?> request, int status, Fragment... fragments) {
    return stream(here(request), status, fragments);
  }

  /** The same for somebody whose request could not be answered as it was meant. */
  public Reply.Shown<Void> told(Request<?> request, int status, Fragment... fragments) {
    return stream(here(request), status, fragments);
  }

  /** Changes the page of somebody of whom nothing is known but their browser. */
  public Reply.Shown<Void> stream(Request.Browser browser, int status, Fragment... fragments) {
    return stream(stranger(browser), status, fragments);
  }

  private Reply.Shown<Void> stream(Here here, int status, Fragment... fragments) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(
        "layout/stream.jte",
        Map.of(
            "fragments",
            List.of(fragments),
            "render",
            (Function<View, gg.jte.Content>) view -> output -> render(here, view, output)),
        out);
    return new Reply.Shown<>(status, STREAM, out.toByteArray(), Map.of());
  }

  /** What a wording says to somebody of whom nothing is known but their browser. */
  public String say(Request.Browser browser, Wording wording) {
    return stranger(browser).say(wording);
  }

  /** What a wording says in the language of a request's sender. */
  public String say(Request<?> request, Wording wording) {
    return here(request).say(wording);
  }

  /** The locale of a request's sender, by which pages write. */
  public Locale locale(Request<?> request) {
    return here(request).locale();
  }

  /** Goes to another page, which shows a message. */
  public static Reply<Void> go(String location, Flash flash) {
    return new Reply.Go<>(location, flash.header());
  }

  /** The same with headers, among which there may be another cookie. */
  public static Reply<Void> go(String location, Flash flash, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    flash
        .header()
        .forEach((name, value) -> all.merge(name, value, (one, other) -> one + "\n" + other));
    return new Reply.Go<>(location, all);
  }

  /** Shows what went wrong to somebody of whom nothing is known but their browser. */
  public Reply.Shown<Void> error(Request.Browser browser, ErrorView view) {
    return shown(view.status(), stranger(browser), view, browser);
  }

  /** Shows what went wrong to somebody who is known, where they are. */
  public Reply.Shown<Void> error(Request<?> request, ErrorView view) {
    return shown(view.status(), here(request), view, request.browser());
  }

  private Here stranger(Request.Browser browser) {
    return new Here(browser, Place.OUTSIDE, assets, clock.instant(), null);
  }

  /** Where the sender of a request is. */
  public Place place(Request<?> request) {
    return places.apply(request);
  }

  private Here here(Request<?> request) {
    return new Here(request.browser(), place(request), assets, clock.instant(), request.told());
  }

  private Reply.Shown<Void> shown(int status, Here here, View view, Request.Browser browser) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    render(here, view, out);
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Security-Policy", policy);
    headers.put("Referrer-Policy", "same-origin");
    if (browser.cookies().containsKey(Flash.COOKIE)) {
      headers.putAll(Flash.cleared());
    }
    return new Reply.Shown<>(status, HTML, out.toByteArray(), headers);
  }

  private void render(Here here, View view, gg.jte.TemplateOutput out) {
    engine.render(Templates.of(view.getClass()), Map.of("here", here, "view", view), out);
  }
}
