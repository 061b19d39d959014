package dev.tenon.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

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
    event.getFormattedMessage().chars().forEach(c -> Line.appendPrintable(line, (char) c));
    event
        .getMDCPropertyMap()
        .forEach((name, value) -> {
          line.append("  ").append(name).append('=');
          value.chars().forEach(c -> Line.appendPrintable(line, (char) c));
        });
    line.append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString();
  }
}
