package dev.ricochet.text;

/** What is taken out of excerpts, and the mark that stands in its place. */
enum PersonalData {
  EMAIL("[courriel]", "[e-mail]"),
  WEB_ADDRESS("[adresse web]", "[web address]"),
  IBAN("[IBAN]", "[IBAN]"),
  SOCIAL_SECURITY("[numéro de sécurité sociale]", "[social security number]"),
  CARD("[carte]", "[card]"),
  PHONE("[téléphone]", "[phone]"),
  SPELT_NUMBER("[numéro]", "[number]"),
  NAME("[nom]", "[name]"),
  /** The whole text, which is not shown. */
  EVERYTHING("", "");

  private final String french;
  private final String english;

  PersonalData(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /**
   * @param language an ISO 639-1 code; what is not French is marked in English
   */
  String mark(String language) {
    return language.equals("fr") ? french : english;
  }

  /**
   * Where it stands in a text.
   *
   * @param start in UTF-16 units
   * @param end exclusive
   */
  record Span(PersonalData kind, int start, int end) {
    int length() {
      return end - start;
    }
  }
}
