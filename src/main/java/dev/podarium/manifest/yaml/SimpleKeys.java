package dev.podarium.manifest.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys without a question mark are only known as keys when their colon is met. Here stands, for
 * each level of brackets, where one may have begun.
 */
final class SimpleKeys {

  /** Characters between the beginning of a key and its colon. */
  private static final int LONGEST = 1024;

  /**
   * Where a key may have begun.
   *
   * @param required whether only a key can stand there
   * @param token the number of the token that would be the key
   */
  record Candidate(boolean required, int token, Mark at) {}

  /** One per level; the lowest is the block level. */
  private final Deque<Level> levels = new ArrayDeque<>();

  private final Set<Integer> tokens = new HashSet<>();
  private final Characters text;

  private static final class Level {
    private @Nullable Candidate candidate;
  }

  SimpleKeys(Characters text) {
    this.text = text;
    enter();
  }

  void enter() {
    levels.push(new Level());
  }

  /** Leaves brackets; more may be closed than were opened. */
  void leave() {
    if (levels.size() > 1) {
      remove();
      levels.pop();
    }
  }

  void save(boolean required, int token) {
    remove();
    level().candidate = new Candidate(required, token, text.mark());
    tokens.add(token);
  }

  /** Forgets the candidate of this level; that a required key has no colon is an error. */
  void remove() {
    var candidate = level().candidate;
    if (candidate != null) {
      if (candidate.required()) {
        throw missingColon();
      }
      forget(candidate);
    }
  }

  /** Takes the candidate of this level, when there is one that the colon here belongs to. */
  @Nullable Candidate take() {
    var candidate = level().candidate;
    if (candidate == null || !stillPossible(level())) {
      return null;
    }
    forget(candidate);
    return candidate;
  }

  /** Whether a token may still turn out to be a key, so that it cannot be handed out yet. */
  boolean mayBegin(int token) {
    if (!tokens.contains(token)) {
      return false;
    }
    for (var level : levels) {
      var candidate = level.candidate;
      if (candidate != null && candidate.token() == token) {
        return stillPossible(level);
      }
    }
    return false;
  }

  private boolean stillPossible(Level level) {
    var candidate = level.candidate;
    if (candidate == null) {
      return false;
    }
    if (candidate.at().line() == text.line() && candidate.at().index() + LONGEST >= text.index()) {
      return true;
    }
    if (candidate.required()) {
      throw missingColon();
    }
    tokens.remove(candidate.token());
    level.candidate = null;
    return false;
  }

  private void forget(Candidate candidate) {
    tokens.remove(candidate.token());
    level().candidate = null;
  }

  private Level level() {
    return levels.element();
  }

  private YamlError missingColon() {
    return new YamlError("could not find expected ':'", text.mark());
  }
}
