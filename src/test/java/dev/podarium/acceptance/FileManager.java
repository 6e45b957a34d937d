package dev.podarium.acceptance;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Drags files onto a window, as the file manager of a desktop does; there is none headless. */
final class FileManager {

  private FileManager() {}

  static void drop(Scene scene, Path file) {
    List.of(DragEvent.DRAG_ENTERED, DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)
        .forEach(type -> scene.getRoot().fireEvent(event(scene, type, file)));
  }

  private static DragEvent event(Scene scene, EventType<DragEvent> type, Path file) {
    var middle = scene.getWidth() / 2;
    return new DragEvent(
        type,
        DragboardHelper.createDragboard(holding(file)),
        middle,
        middle,
        middle,
        middle,
        TransferMode.COPY,
        null,
        null,
        null);
  }

  private static TKClipboard holding(Path file) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            FileManager.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "hasContent" -> true;
                  case "getContent" -> List.of(file.toFile());
                  case "getContentTypes" -> Set.of(DataFormat.FILES);
                  case "getTransferModes" -> Set.of(TransferMode.COPY);
                  default -> null;
                });
  }
}
