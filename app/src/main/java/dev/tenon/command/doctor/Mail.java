package dev.tenon.command.doctor;

import dev.tenon.command.doctor.Finding.Fault;
import dev.tenon.command.doctor.Finding.Well;
import dev.tenon.settings.MailServer;
import dev.tenon.settings.Setting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Whether the mail server can be reached. */
public final class Mail {
  private static final int WAIT_MILLIS = 5_000;

  private Mail() {}

  public static Finding server(Optional<MailServer> configured) {
    if (configured.isEmpty()) {
      return new Well("mail", "%s is empty: none is sent".formatted(Setting.SMTP_URL.variable()));
    }
    MailServer server = configured.get();
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.host(), server.port()), WAIT_MILLIS);
      return new Well("mail", server + " answers");
    } catch (IOException e) {
      return new Fault(
          "mail",
          "%s does not answer: %s".formatted(server, e.getMessage()),
          "Start it, let the firewall pass, or set %s.".formatted(Setting.SMTP_URL.variable()));
    }
  }
}
