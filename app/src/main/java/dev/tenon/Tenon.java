package dev.tenon;

import java.util.UUID;

/** The command line's entry. */
public final class Tenon {
  private Tenon() {}

  public static void main(String[] args) {
    UUID id = UUID.randomUUID();
    System.out.println(id);
  }
}
