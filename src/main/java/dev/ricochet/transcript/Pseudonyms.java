package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Puts pseudonyms in place of what tells who somebody is. The same secret gives the same pseudonym,
 * in whatever week and on whatever machine; without the secret nobody finds the way back, not even
 * by trying all identifiers.
 *
 * <p>A pseudonym is the beginning of HMAC-SHA-256 (RFC 2104) under the secret of the kind, a colon
 * and the identifier in UTF-8 and Unicode form C, in hexadecimal. Whoever has the secret finds
 * somebody again with
 *
 * <pre>{@code printf 'agent:A12' | openssl dgst -sha256 -hmac "$(cat secret)"}</pre>
 *
 * <ul>
 *   <li>{@code agent-} and 10 digits (40 bits): agents, colleagues and managers, since one person
 *       may be each in turn. Among 500 people two have the same with probability 1 in 9 million,
 *       among 10 000 with 1 in 22 000.
 *   <li>{@code customer-}, {@code speaker-} (where the role is not known), {@code system-}, {@code
 *       conversation-} and {@code file-}, each with 16 digits (64 bits): among a million of a kind
 *       two have the same with probability 1 in 37 million.
 * </ul>
 *
 * <p>Identifiers of conversations and names of files are replaced too: both are often made of phone
 * numbers and names. The number of the line stays, so that who has the files finds the place. The
 * address of the recording is left out, since it leads to a voice. Teams, channels and times stay
 * as they are; the text stays too, since phrases are looked for in it: {@link #namesIn} tells which
 * of its words are names.
 *
 * <p>Not safe for use by several threads.
 */
public final class Pseudonyms implements UnaryOperator<Turn> {

  private static final String OPTION = "--pseudonymize";
  private static final String ENVIRONMENT = "env:";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_SECRET = 16;
  private static final int LONGEST_SECRET = 1 << 16;
  private static final int SHORT_BYTES = 5;
  private static final int LONG_BYTES = 8;
  private static final int REMEMBERED = 1 << 14;

  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,5}$");

  private final Mac mac;
  private final KnownNames names = new KnownNames();
  private final Map<String, String> remembered = new HashMap<>();

  private Pseudonyms(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /**
   * Pseudonyms by a secret.
   *
   * @param secret at least 16 bytes
   */
  public static Pseudonyms of(byte[] secret) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException("a secret of less than " + SHORTEST_SECRET + " bytes");
    }
    return new Pseudonyms(secret);
  }

  /**
   * Pseudonyms by a secret that stands somewhere; one line end behind it does not count. Who may
   * read the file is left to its owner, since secrets are also handed to containers as files that
   * all may read. No problem shows any part of the secret.
   *
   * @param typed {@code env:NAME}, or a file
   * @param workingDirectory where a relative path begins
   * @param environment variables by name
   * @param problems gets one where there is no secret, or one of less than 16 bytes
   * @return null where there was a problem
   */
  public static @Nullable Pseudonyms parse(
      String typed, Path workingDirectory, Map<String, String> environment, Problems problems) {
    byte[] secret =
        typed.startsWith(ENVIRONMENT)
            ? ofVariable(typed.substring(ENVIRONMENT.length()), environment, problems)
            : ofFile(typed, workingDirectory, problems);
    if (secret == null) {
      return null;
    }
    byte[] trimmed = withoutLineEnd(secret);
    if (trimmed.length < SHORTEST_SECRET || secret.length > LONGEST_SECRET) {
      Message message =
          trimmed.length < SHORTEST_SECRET
              ? Message.of("the secret in {0} is shorter than {1} bytes", typed, SHORTEST_SECRET)
              : Message.of("{0} is too large for a secret", typed);
      problems.add(
          Problem.at(
              Position.of(OPTION),
              message,
              Message.of("make one with: openssl rand -hex 32 > secret")));
      return null;
    }
    return new Pseudonyms(trimmed);
  }

  private static byte @Nullable [] ofVariable(
      String name, Map<String, String> environment, Problems problems) {
    String value = environment.get(name);
    if (value == null) {
      problems.add(
          Problem.at(
              Position.of(OPTION),
              Message.of("there is no environment variable {0}", name),
              Message.of("for example: export {0}=$(openssl rand -hex 32)", name)));
      return null;
    }
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static byte @Nullable [] ofFile(String name, Path workingDirectory, Problems problems) {
    try (InputStream in = Files.newInputStream(workingDirectory.resolve(name))) {
      return in.readNBytes(LONGEST_SECRET + 1);
    } catch (IOException e) {
      problems.add(Sources.unreadable(name, e));
    } catch (InvalidPathException e) {
      problems.add(
          Problem.at(
              Position.of(OPTION), Message.of("{0} cannot be the name of a file", name), null));
    }
    return null;
  }

  private static byte[] withoutLineEnd(byte[] secret) {
    int length = secret.length;
    if (length > 0 && secret[length - 1] == '\n') {
      length--;
      if (length > 0 && secret[length - 1] == '\r') {
        length--;
      }
    }
    return Arrays.copyOf(secret, length);
  }

  /** Takes the names in a roster for names in texts too, whoever of them speaks. */
  public void know(Roster roster) {
    names.learn(roster);
  }

  /** The turn with pseudonyms in place of identifiers. */
  @Override
  public Turn apply(Turn turn) {
    String conversation = pseudonym("conversation", turn.conversation());
    names.learn(conversation, turn);
    String kind = kind(turn.role());
    return new Turn(
        conversation,
        turn.role(),
        RoleWords.role(turn.label()) == null ? pseudonym(kind, turn.label()) : turn.label(),
        turn.who() == null ? null : pseudonym(kind, turn.who()),
        turn.at(),
        turn.language(),
        turn.channel(),
        turn.team(),
        null,
        turn.text(),
        position(turn.position()));
  }

  /**
   * Tells the parts of names in a text: of whoever spoke for the firm so far or is in the roster,
   * and of those who spoke in the turn's conversation.
   *
   * @param turn as {@link #apply} gave it
   */
  public Predicate<String> namesIn(Turn turn) {
    return names.in(turn.conversation());
  }

  /** What nobody makes without the secret: 16 hexadecimal digits. */
  public String sign(String text) {
    return HexFormat.of().formatHex(hmac(text), 0, LONG_BYTES);
  }

  private Position position(Position position) {
    String name = FOLDERS.matcher(position.file()).replaceFirst("");
    Matcher extension = EXTENSION.matcher(name);
    String file = pseudonym("file", name) + (extension.find() ? extension.group() : "");
    return new Position(file, position.line(), position.column());
  }

  private static String kind(Role role) {
    return switch (role) {
      case AGENT, COLLEAGUE, MANAGER -> "agent";
      case CUSTOMER -> "customer";
      case SYSTEM -> "system";
      case UNKNOWN -> "speaker";
    };
  }

  private String pseudonym(String kind, String identifier) {
    String input = kind + ":" + Normalizer.normalize(identifier, Normalizer.Form.NFC);
    String known = remembered.get(input);
    if (known == null) {
      int bytes = kind.equals("agent") ? SHORT_BYTES : LONG_BYTES;
      known = kind + "-" + HexFormat.of().formatHex(hmac(input), 0, bytes);
      if (remembered.size() == REMEMBERED) {
        remembered.clear();
      }
      remembered.put(input, known);
    }
    return known;
  }

  private byte[] hmac(String text) {
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
