package dev.ricochet.bench.workload;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Conversations as CSV, one turn a row. */
final class Calls {

  private static final String HEADER =
      "conversation_id,turn,timestamp,channel,speaker_role,agent_id,text\n";
  private static final int TURNS_A_PLANTED_PHRASE = 40;
  private static final int SECONDS_A_CONVERSATION = 97;
  private static final int OPEN_WHEN_INTERLEAVED = 200;

  private final Speech speech;
  private final Dice dice;
  private final Grammar.Choice agent;
  private final Grammar.Choice customer;
  private final Grammar.Choice chatter;
  private final Grammar.Choice planted;
  private final Clock clock = new Clock();
  private final Utf8 said = new Utf8();
  private final Utf8 cell = new Utf8();
  private final Utf8 row = new Utf8();
  private int conversations;

  Calls(Grammar grammar, Speech speech, Dice dice) {
    this.speech = speech;
    this.dice = dice;
    this.agent = grammar.choice("agent");
    this.customer = grammar.choice("customer");
    this.chatter = grammar.choice("chatter");
    this.planted = grammar.choice("around");
  }

  /** Writes one conversation after the other, until there are that many bytes. */
  void writeContiguous(long size, OutputStream out) throws IOException {
    long written = writeHeader(out);
    while (written < size) {
      Conversation conversation = open();
      clock.set((long) conversation.number() * SECONDS_A_CONVERSATION);
      while (!conversation.isOver()) {
        written += writeTurn(conversation, out);
        clock.advance(2 + dice.below(18));
      }
    }
  }

  /** Writes turns of some hundred conversations in turn, until there are that many bytes. */
  void writeInterleaved(long size, OutputStream out) throws IOException {
    long written = writeHeader(out);
    List<Conversation> held = new ArrayList<>();
    clock.set(0);
    while (written < size) {
      while (held.size() < OPEN_WHEN_INTERLEAVED) {
        held.add(open());
      }
      int drawn = dice.below(held.size());
      written += writeTurn(held.get(drawn), out);
      clock.advance(2 + dice.below(4));
      if (held.get(drawn).isOver()) {
        held.remove(drawn);
      }
    }
  }

  private static int writeHeader(OutputStream out) throws IOException {
    Utf8 header = new Utf8();
    header.put(HEADER);
    header.writeTo(out);
    return header.size();
  }

  private Conversation open() {
    return new Conversation(++conversations, dice);
  }

  private int writeTurn(Conversation conversation, OutputStream out) throws IOException {
    conversation.nextTurn(dice);
    said.clear();
    say(conversation.agentSpeaks() ? agent : customer);
    cell.clear();
    speech.write(said, dice, cell);
    row.clear();
    conversation.putCells(clock, row);
    putCell();
    row.put('\n');
    row.writeTo(out);
    return row.size();
  }

  /** Says one to three sentences, each fit for the role, or any, or with a planted phrase. */
  private void say(Grammar.Choice role) {
    int sentences = 1 + (dice.once(3) ? 1 : 0) + (dice.once(9) ? 1 : 0);
    int plantedOne = dice.once(TURNS_A_PLANTED_PHRASE) ? dice.below(sentences) : -1;
    for (int i = 0; i < sentences; i++) {
      if (i > 0) {
        said.put(speech.pause(dice));
      }
      Grammar.Choice kind = dice.below(20) < 11 ? role : chatter;
      int start = said.size();
      (i == plantedOne ? planted : kind).say(dice, said);
      said.capitalise(start);
    }
  }

  private void putCell() {
    if (!needsQuotes()) {
      row.put(cell);
      return;
    }
    row.put('"');
    for (int i = 0; i < cell.size(); i++) {
      if (cell.at(i) == '"') {
        row.put('"');
      }
      row.put(cell.at(i));
    }
    row.put('"');
  }

  private boolean needsQuotes() {
    for (int i = 0; i < cell.size(); i++) {
      byte one = cell.at(i);
      if (one == ',' || one == '"' || one == '\n') {
        return true;
      }
    }
    return false;
  }
}
