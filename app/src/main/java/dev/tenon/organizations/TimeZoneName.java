package dev.tenon.organizations;

import dev.tenon.json.TextValue;
import dev.tenon.web.shape.About;
import java.time.ZoneId;

/** An IANA time zone, such as Europe/Vienna. */
@About("An IANA time zone such as `Europe/Vienna`.")
public record TimeZoneName(String value) implements TextValue {
  public TimeZoneName {
    if (value.length() > 64 || !ZoneId.getAvailableZoneIds().contains(value)) {
      throw new IllegalArgumentException("must be an IANA time zone such as Europe/Vienna");
    }
  }
}
