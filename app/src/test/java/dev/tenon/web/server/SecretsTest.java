package dev.tenon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(strings = {"tnn_i_ab-_9", "tnn%5Fi%5fab", "TNN_I_ab", "x-tnn_i_ab"})
  void aTokenIsMaskedWhereverItStands(String token) {
    assertThat(Secrets.masked("/invitations/" + token + "/acceptance"))
        .doesNotContain("ab")
        .startsWith("/invitations/")
        .endsWith("…/acceptance");
  }

  @Test
  void everyOtherPathIsLoggedAsItIs() {
    assertThat(Secrets.masked("/api/v1/tasks/TNN-42")).isEqualTo("/api/v1/tasks/TNN-42");
  }
}
