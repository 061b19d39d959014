package dev.tenon.identity.hashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.identity.hashing.PasswordHashes.Verdict;
import dev.tenon.web.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
  private static final Argon2Cost CHEAP = new Argon2Cost(64, 1);
  private final PasswordHashes hashes = new PasswordHashes(CHEAP);

  @Test
  void aHashTellsItsAlgorithmAndCostAndNoTwoAreAlike() {
    assertThat(hashes.hash("secret")).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(hashes.hash("secret")).isNotEqualTo(hashes.hash("secret"));
  }

  @Test
  void theStandardIsWhatIsWrittenDown() {
    assertThat(new PasswordHashes(Argon2Cost.STANDARD).hash("secret"))
        .startsWith("$argon2id$v=19$m=47104,t=3,p=1$");
  }

  @Test
  void onlyThePasswordThatWasHashedIsRight() {
    Optional<String> hash = Optional.of(hashes.hash("secret"));
    assertThat(hashes.verify("secret", hash)).isEqualTo(Verdict.RIGHT);
    assertThat(hashes.verify("Secret", hash)).isEqualTo(Verdict.WRONG);
    assertThat(hashes.verify("", hash)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void whereThereIsNoHashEveryPasswordIsWrong() {
    assertThat(hashes.verify("secret", Optional.empty())).isEqualTo(Verdict.WRONG);
  }

  @Test
  void aHashOfAnotherCostIsRightAndDated() {
    String old = new PasswordHashes(new Argon2Cost(32, 1)).hash("secret");
    assertThat(hashes.verify("secret", Optional.of(old))).isEqualTo(Verdict.RIGHT_BUT_DATED);
  }

  @Test
  void theSameCharactersAreTheSamePasswordHoweverTheyAreComposed() {
    assertThat(hashes.verify("cafe\u0301", Optional.of(hashes.hash("caf\u00e9"))))
        .isEqualTo(Verdict.RIGHT);
  }

  @Test
  void whenAllPlacesAreTakenCallersAreToldToComeBack() {
    var full = new PasswordHashes(CHEAP, new Semaphore(0), Duration.ZERO);
    assertThatThrownBy(() -> full.hash("secret"))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Failure.Kind.TOO_MANY);
              assertThat(failure.headers()).containsKey("Retry-After");
            });
  }
}
