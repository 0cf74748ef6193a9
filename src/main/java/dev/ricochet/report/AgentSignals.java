package dev.ricochet.report;

import dev.ricochet.source.Message;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.Signal;
import java.util.ArrayList;
import java.util.List;

/** What stands out of an agent's bare deflections, as it follows "bare deflections are". */
final class AgentSignals {

  private AgentSignals() {}

  /** Against the group, then against the agent's own earlier weeks; mostly nothing. */
  static List<Message> of(AgentRow agent, Analysis analysis) {
    List<Message> signals = new ArrayList<>();
    if (!analysis.covers("deflection") || agent.standing() == null) {
      return signals;
    }
    if (agent.signal() == Signal.ABOVE) {
      signals.add(Message.of("more frequent than in the group"));
    } else if (agent.signal() == Signal.BELOW) {
      signals.add(Message.of("rarer than in the group"));
    }
    AgentRow.Change change = agent.standing().change();
    if (change != null && change.signal() == Signal.ABOVE) {
      signals.add(Message.of("more frequent than in the agent's own earlier weeks"));
    } else if (change != null && change.signal() == Signal.BELOW) {
      signals.add(Message.of("rarer than in the agent's own earlier weeks"));
    }
    return signals;
  }
}
