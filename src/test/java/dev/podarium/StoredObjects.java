package dev.podarium;

import dev.podarium.api.Change;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sees to it that stored objects are values: what each was when it was written, as JSON, it must be
 * at the end. Every {@link World} is watched, and looked at when its test ends.
 */
public final class StoredObjects implements Consumer<Change> {

  private static final Queue<StoredObjects> WATCHED = new ConcurrentLinkedQueue<>();

  /** An object and what its JSON was: so short that a large world can be watched. */
  private record Written(long revision, HasMetadata object, int length, int hash) {

    static Written of(long revision, HasMetadata object) {
      var json = Json.text(object);
      return new Written(revision, object, json.length(), json.hashCode());
    }

    boolean changed() {
      return !equals(of(revision, object));
    }
  }

  private final List<Written> written = new ArrayList<>();

  /** A watcher whose objects are looked at when the test ends. */
  static StoredObjects watched() {
    var objects = new StoredObjects();
    WATCHED.add(objects);
    return objects;
  }

  @Override
  public void accept(Change change) {
    var after = change.after();
    if (after != null) {
      written.add(Written.of(change.revision(), after));
    }
  }

  /**
   * Looks at every object again.
   *
   * @throws AssertionError when one was changed after it had been stored
   */
  public void areAsWritten() {
    for (var one : written) {
      if (one.changed()) {
        throw new AssertionError(
            "stored at revision %d and changed in place: %s"
                .formatted(one.revision(), Json.text(one.object())));
      }
    }
  }

  /** Looks at all worlds of a test that has ended; JUnit finds it by its name in a file. */
  public static final class AtTheEnd implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
      for (var objects = WATCHED.poll(); objects != null; objects = WATCHED.poll()) {
        objects.areAsWritten();
      }
    }
  }
}
