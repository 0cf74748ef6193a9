package dev.ricochet.transcript;

/** What was said, and the conversation in which it was. */
record Spoken(Frame frame, Said said) {}
