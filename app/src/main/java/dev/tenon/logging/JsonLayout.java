package dev.tenon.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import org.slf4j.event.KeyValuePair;

/**
 * For a log collector: one JSON object a line, with {@code time} (UTC), {@code level}, {@code
 * logger}, {@code message}, the event's own pairs, the request's {@code request_id}, {@code
 * organization_id} and {@code user_id} where they are known, and the stack trace as {@code error}.
 */
final class JsonLayout extends LayoutBase<ILoggingEvent> {
  @Override
  public String doLayout(ILoggingEvent event) {
    var line = new StringBuilder(240);
    line.append("{\"time\":\"").append(event.getInstant()).append('"');
    append(line, "level", event.getLevel().toString());
    append(line, "logger", event.getLoggerName());
    append(line, "message", event.getFormattedMessage());
    for (KeyValuePair pair : Line.pairs(event)) {
      append(line, pair);
    }
    event.getMDCPropertyMap().forEach((name, value) -> append(line, name, value));
    if (event.getThrowableProxy() != null) {
      append(line, "error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.append("}\n").toString();
  }

  private static void append(StringBuilder line, KeyValuePair pair) {
    if (pair.value instanceof Integer || pair.value instanceof Long) {
      line.append(",\"");
      Line.appendEscaped(line, pair.key);
      line.append("\":").append(pair.value);
    } else {
      append(line, pair.key, String.valueOf(pair.value));
    }
  }

  private static void append(StringBuilder line, String name, String value) {
    line.append(",\"");
    Line.appendEscaped(line, name);
    line.append("\":\"");
    Line.appendEscaped(line, value);
    line.append('"');
  }
}
