import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over src: {@code check} names the files that differ and fails, {@code
 * apply} mends them. Run by the build; by hand: {@code mvn -ntp verify -DskipTests
 * -Dstyle.mode=apply}.
 */
final class Style {

  private Style() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var apply = args[1].equals("apply");
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-jar", args[0]));
    command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (var files = Files.walk(Path.of("src"))) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .forEach(command::add);
    }
    var status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      System.err.println(
          "Style: the files named above are not formatted; run"
              + " mvn -ntp verify -DskipTests -Dstyle.mode=apply");
    }
    System.exit(status);
  }
}
