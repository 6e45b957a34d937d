/**
 * Where a person says what they want: manifests in tabs, checked while they are typed, applied to
 * the cluster.
 *
 * <p>A text is read away from the JavaFX thread into a {@code Reading}: its objects, its problems,
 * its colours, the lines that changed. The view only shows the newest one. The editor is a plain
 * RichTextFX area plus installed parts ({@code Gutter}, {@code Typing}, {@code FindBar}, {@code
 * Hover}), each a file that can be read alone. What lies on the disk below a tab is the concern of
 * {@code disk}; {@code DiskWatch} looks at it again and again. It knows neither the diff nor the
 * list of files: the workbench puts those in its slots.
 */
@NullMarked
package dev.podarium.workbench.editor;

import org.jspecify.annotations.NullMarked;
