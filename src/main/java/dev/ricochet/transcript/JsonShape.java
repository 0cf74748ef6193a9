package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A shape in which a platform writes conversations as JSON. A new one is a class that implements
 * this, and a place in the list of {@link JsonFormat}.
 */
interface JsonShape {

  /** What people are told of it. */
  FormatInfo info();

  /** Whether a document, which is an object, is of this shape: it has fields that no other has. */
  boolean fits(JsonNode document);

  /**
   * Hands on all turns of a document in their order, and reports all that is wrong with it.
   *
   * @param document its fields
   * @param reading what is needed for that
   */
  void read(JsonFields document, JsonReading reading);
}
