package dev.ricochet.stats;

/** Whether a rate differs from what it is compared with by more than chance explains. */
public enum Signal {
  ABOVE,
  BELOW,
  NONE
}
