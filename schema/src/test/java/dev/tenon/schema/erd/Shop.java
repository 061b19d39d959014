package dev.tenon.schema.erd;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.Catalog;

/** A small schema with something of everything that diagrams show. */
public final class Shop {

  public static final Catalog CATALOG = read();

  private Shop() {}

  private static Catalog read() {
    try (var database = ScratchDatabase.with(Shop.class, "shop.sql")) {
      return database.catalog();
    }
  }
}
