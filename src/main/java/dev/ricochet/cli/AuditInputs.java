package dev.ricochet.cli;

import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.transcript.Transcripts;
import java.util.ArrayList;
import java.util.List;

/**
 * What an audit reads.
 *
 * @param sources the transcripts
 * @param phrasebook what is looked for in them
 * @param unreadable what is wrong with sources that are left out, where the audit is to keep going
 */
record AuditInputs(List<Source> sources, Phrasebook phrasebook, Problems unreadable) {

  AuditInputs {
    sources = List.copyOf(sources);
  }

  /**
   * Finds all that a request names, and checks the rest of the request by it.
   *
   * @param problems what is wrong so far
   * @throws ProblemsException with all that is missing or wrong
   */
  static AuditInputs find(AuditRequest request, Streams streams, Problems problems) {
    Problems unreadable = new Problems();
    List<Source> sources =
        Sources.find(
            request.inputs().names(),
            request.inputs().folder(),
            streams.in(),
            request.outputFolder(),
            request.keepGoing() ? unreadable : problems);
    Phrasebook phrasebook =
        Phrasebook.read(request.lexicons().names(), request.lexicons().folder(), problems);
    problems.throwIfAny();
    check(request, phrasebook.lexicons(), problems);
    return new AuditInputs(sources, phrasebook, unreadable);
  }

  private static void check(AuditRequest request, List<Lexicon> lexicons, Problems problems) {
    for (AuditRequest.Limit limit : request.limits()) {
      limit.written().check(found -> limit.threshold().check(lexicons, found), problems);
    }
    Written language = request.language();
    if (language != null) {
      language.check(found -> Language.check(language.text(), lexicons, found), problems);
    }
    problems.throwIfAny();
  }

  /**
   * The sources to be audited: all, or where the audit is to keep going those that can be read to
   * their end, for which they are read twice.
   *
   * @throws ProblemsException where none of several can be read
   */
  List<Source> readable(AuditRequest request) {
    if (!request.keepGoing() || sources.size() == 1) {
      return sources;
    }
    List<Source> readable = new ArrayList<>();
    for (Source source : sources) {
      Problems problems = new Problems();
      Transcripts.read(source, request.reading(), turn -> {}, problems);
      if (problems.isEmpty()) {
        readable.add(source);
      }
      unreadable.addAll(problems.list());
    }
    if (readable.isEmpty()) {
      unreadable.throwIfAny();
    }
    return readable;
  }
}
