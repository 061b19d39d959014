package dev.tenon.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.tenon.settings.LogFormat;
import dev.tenon.settings.LogLevel;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where events go. Libraries speak from {@code warn} on. Until a command says otherwise, and in
 * tests, so does Tenon, as text on standard error: standard output belongs to what a command was
 * asked for.
 *
 * <p>Logback finds this class as a service. Set up in code, it need not read XML at each start.
 */
public final class Logs extends ContextAwareBase implements Configurator {
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    write(context, ConsoleTarget.SystemErr, new TextLayout());
    bridgeJavaLogging();
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /**
   * Logs a server's events to standard output.
   *
   * @param terminal whether standard output is one
   */
  public static void serve(LogLevel level, LogFormat format, boolean terminal) {
    boolean text =
        switch (format) {
          case TEXT -> true;
          case JSON -> false;
          case AUTO -> terminal;
        };
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    write(context, ConsoleTarget.SystemOut, text ? new TextLayout() : new JsonLayout());
    context.getLogger("dev.tenon").setLevel(Level.toLevel(level.name()));
  }

  /** Helidon and the JDK itself speak through java.util.logging. */
  private static void bridgeJavaLogging() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LogManager.getLogManager().getLogger("").setLevel(java.util.logging.Level.WARNING);
  }

  private static void write(
      LoggerContext context, ConsoleTarget target, LayoutBase<ILoggingEvent> layout) {
    layout.setContext(context);
    layout.start();
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.start();
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(context);
    console.setTarget(target.getName());
    console.setEncoder(encoder);
    console.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(console);
    root.setLevel(Level.WARN);
  }
}
