package vn.cancu.text;

/** A value as read from a document, with the quote that states it. */
public record Stated<T>(T value, Quote quote) {}
