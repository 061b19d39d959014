package dev.tenon.web;

/** The HTTP methods that routes have. */
public enum Method {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE;

  /** Whether a request of this method changes nothing. */
  public boolean isSafe() {
    return this == GET;
  }
}
