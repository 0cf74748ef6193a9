package dev.ricochet.audit;

import java.util.ArrayList;
import java.util.List;

/** A finding that may still turn out to be recovered, and of which further turns are told. */
final class Filed {

  private final int conversation;
  private final Runnable recovered;
  private final List<NearbyTurn> nearby = new ArrayList<>(4);
  private Finding finding;
  private int awaited;

  /**
   * @param conversation the number of the conversation, in the order in which they appear
   * @param finding as it stands when its turn is heard
   * @param recovered counts it as recovered
   * @param before the turns before it
   */
  Filed(int conversation, Finding finding, Runnable recovered, List<NearbyTurn> before) {
    this.conversation = conversation;
    this.finding = finding;
    this.recovered = recovered;
    before.forEach(this::follow);
  }

  /** The finding in its place, with what was said around it. */
  Placed placed() {
    return new Placed(conversation, nearby.isEmpty() ? finding : finding.near(nearby));
  }

  /** Something more is awaited that may change it. */
  void await() {
    awaited++;
  }

  /**
   * One thing less is awaited.
   *
   * @return whether nothing will change it any more
   */
  boolean arrives() {
    awaited--;
    return awaited == 0;
  }

  /** Its turn. */
  int turn() {
    return finding.turn();
  }

  /** One more turn comes; where nothing of it is shown it is none. */
  void follow(NearbyTurn turn) {
    if (!turn.text().isEmpty()) {
      nearby.add(turn);
    }
  }

  /** The speaker took the matter on after all. */
  void recover() {
    finding = finding.asRecovered();
    recovered.run();
  }
}
