package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the turns of a conversation in JSON with their marks. */
final class AnnotatedConversation {

  private final NativeConversation conversations;
  private final MarkReader marks;
  private final FileProblems problems;

  AnnotatedConversation(NativeConversation conversations, MarkReader marks, FileProblems problems) {
    this.conversations = conversations;
    this.marks = marks;
    this.problems = problems;
  }

  /** The turns of a conversation; none where something is wrong with it or with its marks. */
  List<AnnotatedTurn> turns(JsonNode conversation, Position position) {
    long before = problems.count();
    List<Turn> turns = conversations.turns(conversation, position);
    List<List<Mark>> marked = marks(conversation.path("turns"), position);
    String style = new JsonFields(conversation, "", position, problems).optional("style");
    return problems.count() == before ? joined(turns, style, marked) : List.of();
  }

  private List<List<Mark>> marks(JsonNode turns, Position position) {
    List<List<Mark>> marked = new ArrayList<>();
    for (JsonNode turn : turns) {
      String path = "turns[" + marked.size() + "].";
      marked.add(marks.read(new JsonFields(turn, path, position, problems)));
    }
    return marked;
  }

  private static List<AnnotatedTurn> joined(
      List<Turn> turns, @Nullable String style, List<List<Mark>> marked) {
    List<AnnotatedTurn> annotated = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      annotated.add(new AnnotatedTurn(turns.get(i), style, marked.get(i)));
    }
    return annotated;
  }
}
