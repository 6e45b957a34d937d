package dev.podarium.console;

import dev.podarium.api.Change;
import dev.podarium.objects.Json;
import dev.podarium.simulation.Durations;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes one JSON line for each revision, in order: what came of a run, byte for byte the same for
 * the same inputs. A public interface: fields may be added, never changed.
 *
 * <p>Written to a temporary name beside the file and renamed when it is closed.
 */
public final class Trace implements AutoCloseable {

  private final Path file;
  private final Path temporary;
  private final BufferedWriter out;

  /**
   * Begins a trace.
   *
   * @throws IOException when nothing can be written beside {@code file}
   */
  public Trace(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    temporary = this.file.resolveSibling(this.file.getFileName() + ".part");
    out = Files.newBufferedWriter(temporary);
  }

  /** Writes one revision. */
  public void write(Change change) {
    try {
      out.write(line(change));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON of one revision, without the line's end. */
  public static String line(Change change) {
    return Json.text(fields(change));
  }

  private static Map<String, Object> fields(Change change) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rev", change.revision());
    fields.put("t", Durations.inSeconds(change.nanos()));
    fields.put("verb", change.verb().name().toLowerCase(Locale.ROOT));
    fields.put("kind", change.ref().kind().name());
    fields.put("namespace", change.ref().namespace());
    fields.put("name", change.ref().name());
    fields.put("by", change.origin().by());
    fields.put("cause", change.origin().cause());
    fields.put("object", change.object());
    return fields;
  }

  /** Ends the trace: the file has its name from now on. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
