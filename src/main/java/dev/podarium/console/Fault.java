package dev.podarium.console;

import dev.podarium.files.Draft;
import dev.podarium.session.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The program itself broke: says so in one line, leaves a file for a report, and shows no stack
 * trace unless the environment asks for it with {@value #ASKED}.
 */
final class Fault {

  private static final String ASKED = "PODARIUM_STACK_TRACE";

  private final PrintWriter err;

  Fault(PrintWriter err) {
    this.err = err;
  }

  /** Says what broke in a life; the exit status. */
  int in(Session session, Throwable broken) {
    return tell(session.broke(broken).sentence(), session.text(), broken);
  }

  /** Says what broke in a life that a player drove; the exit status. */
  int in(String sentence, String session) {
    return tell(sentence, session, null);
  }

  /** Says that something broke outside of any cluster; the exit status. */
  int outside(Throwable broken) {
    var text = "%s%n%s".formatted(Version.text(), stackTrace(broken));
    return tell("This is a fault of Podarium, not yours.", text, broken);
  }

  private int tell(String sentence, String text, @Nullable Throwable broken) {
    err.println("internal error: %s %s".formatted(sentence, whatToDo(written(text))));
    if (broken != null && System.getenv(ASKED) != null) {
      err.print(stackTrace(broken));
    }
    err.flush();
    return ExitStatus.INTERNAL_ERROR;
  }

  private static String whatToDo(@Nullable Path file) {
    return file == null
        ? "Your files are as they were; please report it with the command that you wrote."
        : "Your files are as they were; please report it, with the file %s, in which your manifests are."
            .formatted(file);
  }

  /** Where the file for a report lies: here, or where files do not last; null when nowhere. */
  private static @Nullable Path written(String text) {
    var number = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    var name = "podarium-report-%s.txt".formatted(Long.toString(number, 36));
    return List.of(Path.of(""), Path.of(System.getProperty("java.io.tmpdir", ""))).stream()
        .map(folder -> folder.resolve(name).toAbsolutePath())
        .filter(file -> isWritten(file, text))
        .findFirst()
        .orElse(null);
  }

  private static boolean isWritten(Path file, String text) {
    try {
      Draft.write(file, text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException nowhere) {
      return false;
    }
  }

  private static String stackTrace(Throwable broken) {
    var text = new StringWriter();
    broken.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
