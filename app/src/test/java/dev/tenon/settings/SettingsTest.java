package dev.tenon.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.faults.OperatorFault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  @Test
  void anEmptyEnvironmentIsEnough() {
    Settings settings = Settings.of(Map.of("PATH", "/bin"));

    assertThat(settings.database()).isEmpty();
    assertThat(settings.data()).isEqualTo(Path.of("./data"));
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.logFormat()).isEqualTo(LogFormat.AUTO);
  }

  @Test
  void anEmptyValueIsNone() {
    assertThat(Settings.of(Map.of("TENON_PORT", "", "TENON_SMTP_URL", " ")))
        .isEqualTo(Settings.of(Map.of()));
  }

  @Test
  void theBaseUrlFollowsThePort() {
    assertThat(Settings.of(Map.of("TENON_PORT", "9000")).baseUrl())
        .isEqualTo(URI.create("http://localhost:9000"));
    assertThat(Settings.of(Map.of("TENON_BASE_URL", "https://tenon.example/")).baseUrl())
        .isEqualTo(URI.create("https://tenon.example"));
  }

  @ParameterizedTest
  @CsvSource({
    "TENON_PROT, TENON_PORT",
    "TENON_DATABSE_URL, TENON_DATABASE_URL",
    "TENON_DATABASE_OWNER, TENON_DATABASE_OWNER_URL",
    "TENON_LOGLEVEL, TENON_LOG_LEVEL",
    "TENON_port, TENON_PORT",
  })
  void anUnknownSettingNamesTheNearestKnownOne(String unknown, String nearest) {
    assertThatThrownBy(() -> Settings.of(Map.of(unknown, "1")))
        .isInstanceOf(OperatorFault.class)
        .hasMessageEndingWith("%s is not a setting; the nearest is %s", unknown, nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "TENON_PORT, 80a",
    "TENON_PORT, -1",
    "TENON_PORT, 65536",
    "TENON_PORT, 99999999999999",
    "TENON_POOL_SIZE, 0",
    "TENON_BASE_URL, tenon.example",
    "TENON_BASE_URL, https://tenon.example/path",
    "TENON_LOG_LEVEL, loud",
    "TENON_LOG_FORMAT, xml",
    "TENON_DATABASE_URL, mysql://root@localhost/tenon",
    "TENON_DATABASE_URL, postgresql://localhost/tenon",
    "TENON_SMTP_URL, http://localhost",
    "TENON_SMTP_URL, smtp://",
  })
  void aMalformedSettingIsNamed(String name, String value) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining(name);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(() ->
            Settings.of(Map.of("TENON_PROT", "1", "TENON_PORT", "x", "TENON_LOG_LEVEL", "loud")))
        .hasMessageContainingAll("TENON_PROT ", "TENON_PORT is 'x'", "error, warn, info, debug");
  }

  @Test
  void aMalformedUrlIsNotRepeatedBecauseItMayHoldAPassword() {
    assertThatThrownBy(() ->
            Settings.of(
                Map.of(
                    "TENON_DATABASE_URL", "postgres:/tenon_app:geheim@localhost/tenon",
                    "TENON_SMTP_URL", "smpt://me:geheim@localhost")))
        .hasMessageNotContaining("geheim");
  }

  @Test
  void noPasswordShowsInText() {
    Settings settings =
        Settings.of(
            Map.of(
                "TENON_DATABASE_URL", "postgresql://tenon_app:geheim@db:5432/tenon",
                "TENON_SMTP_URL", "smtps://me:geheim@mail"));

    assertThat(settings.toString())
        .contains("postgresql://tenon_app@db:5432/tenon", "smtps://mail:465")
        .doesNotContain("geheim");
  }

  @Test
  void aMailServersPasswordIsDecoded() {
    assertThat(MailServer.parse("smtp://me%40here:a%3Ab+c@mail:25"))
        .extracting(MailServer::user, MailServer::password, MailServer::port, MailServer::tls)
        .containsExactly("me@here", "a:b+c", 25, false);
  }
}
