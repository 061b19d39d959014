package dev.tenon.command;

import dev.tenon.command.running.Serving;
import dev.tenon.logging.Logs;
import dev.tenon.settings.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
    name = "serve",
    description = "Serves until it is stopped (SIGTERM or Ctrl-C); requests in flight finish.")
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Settings.of(System.getenv());
    Logs.serve(settings.logLevel(), settings.logFormat(), Boolean.getBoolean("tenon.terminal"));
    var serving = new Serving(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "stop"));
    int port = serving.start();
    LOG.info("Tenon {} serves {} (port {})", Version.text(), settings.baseUrl(), port);
    var forever = new CountDownLatch(1);
    forever.await();
    return 0;
  }
}
