package dev.tenon.web.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.web.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagTest {
  private static final byte[] BODY = {1, 2, 3};

  @Test
  void theVersionReadsBackFromTheWholeTagAndFromTheVersionAlone() {
    assertThat(ETag.version(ETag.of(7, BODY))).isEqualTo(7);
    assertThat(ETag.version("\"7\"")).isEqualTo(7);
  }

  @Test
  void anotherBodyOfTheSameVersionHasAnotherTag() {
    assertThat(ETag.of(7, BODY)).isNotEqualTo(ETag.of(7, new byte[] {1, 2, 4}));
  }

  @Test
  void ifNoneMatchTakesListsAndWeakTags() {
    String tag = ETag.of(7, BODY);
    assertThat(ETag.names("\"x\", W/" + tag, tag)).isTrue();
    assertThat(ETag.names("\"x\"", tag)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "", "\"x\"", "\"99999999999\"", "-1", "\"1\", \"2\""})
  void anIfMatchWithoutOneVersionIsRefused(String header) {
    assertThatThrownBy(() -> ETag.version(header)).isInstanceOf(Failure.class);
  }
}
