package dev.ricochet.bench.workload;

/** A conversation while it is held. */
final class Conversation {

  private static final int AGENTS = 800;
  private static final String[] CHANNELS = {"voice", "voice", "voice", "voice", "chat", "email"};

  private final int number;
  private final int turns;
  private final int agent;
  private final String channel;
  private int turn;
  private boolean agentSpeaks;

  Conversation(int number, Dice dice) {
    this.number = number;
    this.turns = 6 + dice.below(40);
    this.agent = 1 + dice.below(AGENTS);
    this.channel = CHANNELS[dice.below(CHANNELS.length)];
    this.agentSpeaks = !channel.equals("voice");
  }

  int number() {
    return number;
  }

  boolean isOver() {
    return turn == turns;
  }

  boolean agentSpeaks() {
    return agentSpeaks;
  }

  /** Goes on to the next turn; mostly the other one speaks. */
  void nextTurn(Dice dice) {
    turn++;
    agentSpeaks = dice.once(7) ? agentSpeaks : !agentSpeaks;
  }

  /** Puts the cells of this turn before its text at the end of a row. */
  void putCells(Clock clock, Utf8 row) {
    row.put('C');
    row.put(number, 7);
    row.put(',');
    row.putNumber(turn);
    row.put(',');
    clock.put(row);
    row.put(',');
    row.put(channel);
    row.put(agentSpeaks ? ",agent,A" : ",customer,A");
    row.put(agent, 4);
    row.put(',');
  }
}
