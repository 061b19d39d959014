package dev.tenon.web.server;

import dev.tenon.web.Principal;
import dev.tenon.web.Route;
import java.util.UUID;
import java.util.function.Supplier;

final class Idempotency {
  record Key(String value) {
    static Key of(String key, Route<?, ?> route, String path, byte[] body) {
      return new Key(key);
    }
  }

  Answers.Written once(
      Principal.Member member, UUID requestId, Key key, Supplier<Answers.Written> work) {
    return work.get();
  }
}
