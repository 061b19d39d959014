package dev.tenon.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.event.KeyValuePair;

/**
 * For a person: the time of day here, the level, the message, then what is known of the request.
 * Only the stack trace of an exception follows on lines of its own.
 */
final class TextLayout extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  @Override
  public String doLayout(ILoggingEvent event) {
    var line = new StringBuilder(160);
    TIME.formatTo(event.getInstant(), line);
    line.append(' ').append("%-5s".formatted(event.getLevel())).append(' ');
    Line.appendPrintable(line, event.getFormattedMessage());
    for (KeyValuePair pair : Line.pairs(event)) {
      append(line, pair.key, String.valueOf(pair.value));
    }
    event.getMDCPropertyMap().forEach((name, value) -> append(line, name, value));
    line.append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String name, String value) {
    line.append("  ").append(name).append('=');
    Line.appendPrintable(line, value);
  }
}
