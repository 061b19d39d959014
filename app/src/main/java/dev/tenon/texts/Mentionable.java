package dev.tenon.texts;

import dev.tenon.web.shape.About;
import java.util.UUID;

/** Somebody who can be mentioned. */
@About("Somebody who can be mentioned.")
public record Mentionable(
    UUID userId,
    String displayName,
    @About("What a text says behind an @, and nobody else goes by.") String handle) {}
