package dev.tenon.schema.erd.layout;

import dev.tenon.schema.erd.Card;

/** A card at its place; what is on it lies as its shape says. */
public record PlacedCard(Card card, CardShape shape, double x, double y) {

  /** Where a row begins. */
  public double rowTop(int row) {
    return y + shape.rows().get(row).top();
  }

  public double right() {
    return x + shape.width();
  }

  public double bottom() {
    return y + shape.height();
  }
}
