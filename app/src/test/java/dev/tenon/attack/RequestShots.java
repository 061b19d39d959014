package dev.tenon.attack;

import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests whose path, query or headers are wrong in one way. */
final class RequestShots {
  private static final List<String> SEGMENTS =
      List.of(
          "%00",
          "%ff",
          "%c3%28",
          "%2e%2e",
          "%2f",
          "%20",
          "%0d%0aX:1",
          "%F0%9F%92%A5",
          "%27--",
          "*",
          "null",
          "-1",
          "0",
          "WEB-0",
          "WEB--1",
          "WEB-99999999999999999999",
          "web-1",
          "WEB-1%00",
          "00000000-0000-0000-0000-000000000000",
          "0-0-0-0-0",
          "a".repeat(3_000));

  private static final List<String> QUERIES =
      List.of(
          "",
          " ",
          "\u0000",
          "\ud83d\udca5",
          "'",
          "a".repeat(2_001),
          "-1",
          "0",
          "201",
          "99999999999999999999",
          "abc",
          "TRUE",
          "null",
          "00000000-0000-0000-0000-000000000000",
          "0000-01-01T00:00:00Z",
          "10000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.9999999Z");

  private static final List<String> FILTERS =
      List.of(
          "(",
          ")",
          "()",
          "-",
          "--x",
          ":",
          "status:",
          "status::",
          "a:b:c",
          "\"unclosed",
          "\"\"",
          "(".repeat(1_000),
          "-".repeat(1_000),
          "a or ".repeat(400),
          "or",
          "x or",
          "due<",
          "due<0000-01-01",
          "due<10000-01-01",
          "created>9999-12-31",
          "created<-99999999999d",
          "created>999999999999999999d",
          "number>99999999999999999999",
          "number:-1",
          "estimate>1e99",
          "estimate:0.001",
          "priority>=nonsense",
          "assignee:me assignee:none",
          "text:\u0000x",
          "*",
          "% _ \\",
          "'; drop table tasks; --",
          "a & | ! <-> b",
          "\"a & (b\"",
          "\ud83d\udca5");

  private static final List<String> SORTS =
      List.of(
          "", ",", "-", "--id", "title,title", "nonsense", "title desc", "id;", "-".repeat(500));

  private static final List<String> HEADERS =
      List.of(
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "Content-Type",
          "Sec-Fetch-Site",
          "Origin",
          "Accept",
          "Range",
          "User-Agent",
          "X-Forwarded-For",
          "X-Request-Id");

  private static final List<String> VALUES =
      List.of("", "*", "\"99999999999\"", "\u00e9", "a".repeat(4_000));

  private RequestShots() {}

  /** Each variable of the path replaced by junk. */
  static List<Shot> paths(Shot right, Endpoint endpoint) {
    List<Shot> shots = new ArrayList<>();
    String[] pattern = endpoint.route().path().split("/", -1);
    String[] path = right.path().split("/", -1);
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].startsWith("{")) {
        for (String junk : SEGMENTS) {
          String[] junked = path.clone();
          junked[i] = junk;
          String what = junk.length() > 60 ? junk.length() + " characters" : junk;
          shots.add(right.path(pattern[i] + " is " + what, String.join("/", junked)));
        }
      }
    }
    return shots;
  }

  /** Those of a stream, which otherwise would last as long as it may. */
  static List<Shot> brief(List<Shot> shots) {
    return shots.stream()
        .filter(shot -> !shot.query().contains("seconds=201"))
        .map(shot ->
            shot.query().contains("seconds=")
                ? shot
                : shot.query(
                    shot.what(), shot.query() + (shot.query().isEmpty() ? "?" : "&") + "seconds=0"))
        .toList();
  }

  /** Each parameter of the query with junk, one that there is not, and one given twice. */
  static List<Shot> queries(Shot right, Route<?, ?> route) {
    List<Shot> shots = new ArrayList<>();
    shots.add(right.query("unknown parameter", "?unknown=1"));
    shots.add(right.query("nameless parameter", "?=1&&=&"));
    for (Parameter parameter : route.parameters()) {
      List<String> values = new ArrayList<>(QUERIES);
      if (parameter.name().equals("filter")) {
        values.addAll(FILTERS);
      } else if (parameter.name().equals("sort")) {
        values.addAll(SORTS);
      }
      for (String value : values) {
        shots.add(
            right.query(
                parameter.name() + "=" + (value.length() > 60 ? value.length() : value),
                "?" + parameter.name() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
      }
      shots.add(right.query(parameter.name() + "=%ff", "?" + parameter.name() + "=%ff%c3%28"));
      shots.add(
          right.query(
              parameter.name() + " twice",
              "?" + parameter.name() + "=1&" + parameter.name() + "=1"));
    }
    return shots;
  }

  /** A cursor in which single characters were changed, and parts of it. */
  static List<Shot> cursors(Shot right, String cursor, Random random) {
    List<Shot> shots = new ArrayList<>();
    List<String> tampered = new ArrayList<>(List.of(cursor + "A", "." + cursor, cursor + cursor));
    for (int i = 0; i < 12; i++) {
      int at = random.nextInt(cursor.length());
      tampered.add(cursor.substring(0, at));
      tampered.add(
          cursor.substring(0, at)
              + (cursor.charAt(at) == 'Q' ? 'R' : 'Q')
              + cursor.substring(at + 1));
    }
    for (String one : tampered) {
      shots.add(right.query("cursor " + one, "?limit=1&after=" + one));
    }
    return shots;
  }

  /** Headers with junk: not all of it at every route, but each at some. */
  static List<Shot> headers(Shot right, Route<?, ?> route) {
    List<Shot> shots = new ArrayList<>();
    int turn = Math.floorMod(route.operation().hashCode(), VALUES.size());
    for (String header : HEADERS) {
      turn++;
      shots.add(right.header(header, VALUES.get(turn % VALUES.size())));
      shots.add(right.header(header, VALUES.get((turn + 2) % VALUES.size())));
    }
    String signed = right.headers().containsKey("Cookie") ? "Cookie" : "Authorization";
    Shot unsigned = right.without(signed);
    for (String junk : VALUES) {
      shots.add(unsigned.header("Authorization", "Bearer " + junk));
      shots.add(unsigned.header("Cookie", "tenon_session=" + junk));
    }
    shots.add(unsigned.header("Authorization", VALUES.get(turn % VALUES.size())));
    shots.add(unsigned.header("Cookie", VALUES.get(turn % VALUES.size())));
    shots.add(right.header("Content-Type", "application/json; charset=utf-16"));
    shots.add(right.header("Content-Type", "text/plain"));
    shots.add(right.without("Content-Type"));
    shots.add(right.without("If-Match"));
    shots.add(right.header("X-Forwarded-For", "999.999.999.999, ::1"));
    return shots;
  }
}
