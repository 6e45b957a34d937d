package dev.podarium.workbench.editor.recovery;

import dev.podarium.workbench.frame.Notices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The copies of what is typed in this window, and those that earlier runs have left. Any thread; no
 * method waits for the disk but {@link #finish()}.
 */
public final class Recovery {

  /** So long typing may pause before a copy is written, in real milliseconds. */
  private static final int PAUSE = 500;

  /** So long the end of the program waits for the last copies, in real seconds. */
  private static final int LAST_PATIENCE = 5;

  private final Path root;
  private final Notices notices;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("unsaved-text-keeper").factory());

  /** By the id of a tab: what is to be written. */
  private final Map<String, UnsavedText> pending = new ConcurrentSkipListMap<>();

  private @Nullable ScheduledFuture<?> next;

  // The rest belongs to the writer's thread.
  private final List<RunFolder> left = new ArrayList<>();
  private @Nullable RunFolder mine;
  private boolean failed;

  /**
   * A recovery with nothing kept yet.
   *
   * @param root where the copies of all runs lie; need not exist
   */
  public Recovery(Path root, Notices notices) {
    this.root = root;
    this.notices = notices;
  }

  /** Keeps a copy from a moment after the last call for the same tab. */
  public synchronized void keep(String id, UnsavedText text) {
    if (writer.isShutdown()) {
      return;
    }
    pending.put(id, text);
    if (next != null) {
      next.cancel(false);
    }
    next = writer.schedule(() -> guarded(this::writePending), PAUSE, TimeUnit.MILLISECONDS);
  }

  /** Keeps nothing of a tab any more: its text is in a file, or nobody wants it. */
  public synchronized void forget(String id) {
    pending.remove(id);
    if (!writer.isShutdown()) {
      writer.execute(() -> guarded(() -> remove(id)));
    }
  }

  /** What earlier runs have left, oldest first; empty when the copies cannot be read. */
  public CompletableFuture<List<UnsavedText>> left() {
    return CompletableFuture.supplyAsync(this::find, writer).exceptionally(_ -> List.of());
  }

  /** Deletes what earlier runs have left, unless a copy of this run could not be written. */
  public void dropLeft() {
    writer.execute(
        () ->
            guarded(
                () -> {
                  writePending();
                  if (!failed) {
                    deleteLeft();
                  }
                }));
  }

  /**
   * Writes what is still to be written and lets go of the folders; waits until it is done, at most
   * {@value #LAST_PATIENCE} seconds. For the end of the window, in whatever way it comes.
   */
  public synchronized void finish() {
    if (writer.isShutdown()) {
      return;
    }
    writer.execute(() -> guarded(this::end));
    writer.shutdown();
    try {
      var unused = writer.awaitTermination(LAST_PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /** Says the first failure, and goes on: the next copy may succeed. */
  private void guarded(Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException | Error broken) {
      if (!failed) {
        failed = true;
        notices.error(
            "Unsaved text is not kept",
            "No copy can be written in %s. Save your manifests now, and check that the folder may be"
                    .formatted(root)
                + " written to and the disk is not full.");
      }
    }
  }

  private void writePending() throws IOException {
    for (var id : List.copyOf(pending.keySet())) {
      var text = pending.remove(id);
      if (text != null) {
        write(id, text);
      }
    }
  }

  private void write(String id, UnsavedText text) throws IOException {
    if (mine == null) {
      mine = RunFolder.create(root);
    }
    mine.write(id, text);
    failed = false;
  }

  private void remove(String id) throws IOException {
    if (mine != null) {
      mine.remove(id);
      if (mine.isEmpty()) {
        mine.delete();
        mine = null;
      }
    }
  }

  private List<UnsavedText> find() {
    var texts = new ArrayList<UnsavedText>();
    guarded(
        () -> {
          left.addAll(RunFolder.abandoned(root));
          for (var folder : left) {
            texts.addAll(folder.texts());
            folder.damage().ifPresent(this::sayDamaged);
          }
        });
    texts.sort(Comparator.comparing(UnsavedText::at));
    return List.copyOf(texts);
  }

  private void sayDamaged(Path folder) {
    notices.error(
        "A copy of unsaved text cannot be read",
        "It lies in %s and stays there: look into it, or delete the folder.".formatted(folder));
  }

  private void deleteLeft() throws IOException {
    for (var folder : left) {
      folder.delete();
    }
    left.clear();
  }

  private void end() throws IOException {
    writePending();
    if (mine != null) {
      mine.close();
      mine = null;
    }
    for (var folder : left) {
      folder.close();
    }
    left.clear();
  }
}
