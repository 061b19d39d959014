package dev.tenon.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.web.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private final RateLimits limits = new RateLimits(2, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void theAddressesOfOneSubscriberShareABucket() {
    limits.takeFrom("2001:db8:0:7::1");
    assertThat(limits.takeFrom("2001:db8:0:7:ffff::2").remaining()).isZero();
    assertThatThrownBy(() -> limits.takeFrom("2001:db8:0:7::3")).isInstanceOf(Failure.class);
    assertThat(limits.takeFrom("2001:db8:0:8::1").remaining()).isEqualTo(1);
  }

  @Test
  void eachAddressOfTheOldProtocolHasABucketOfItsOwn() {
    assertThat(limits.takeFrom("192.0.2.1").remaining()).isEqualTo(1);
    assertThat(limits.takeFrom("192.0.2.2").remaining()).isEqualTo(1);
    assertThat(limits.takeFrom("192.0.2.1").remaining()).isZero();
  }
}
