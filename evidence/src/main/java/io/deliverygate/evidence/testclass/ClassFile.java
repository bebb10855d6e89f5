package io.deliverygate.evidence.testclass;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a class file says before its first field: of the code nothing is looked at.
 *
 * @param access its access flags
 * @param parent name of its superclass with slashes, empty where it has none
 * @param interfaces names of those that it has itself, with slashes
 * @param words every text of its constant pool, annotations and names of methods among them
 */
record ClassFile(int access, String parent, List<String> interfaces, Set<String> words) {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int VERSION_BYTES = 4;

  /** Interface, abstract, synthetic, annotation, enum, module. */
  private static final int NOT_RUN = 0x0200 | 0x0400 | 0x1000 | 0x2000 | 0x4000 | 0x8000;

  private static final int ANNOTATION = 0x2000;

  ClassFile {
    interfaces = List.copyOf(interfaces);
    words = Set.copyOf(words);
  }

  /** Whether a tool could make an instance of it. */
  boolean isConcrete() {
    return (access & NOT_RUN) == 0;
  }

  boolean isAnnotation() {
    return (access & ANNOTATION) != 0;
  }

  /** Reads a file; nothing where it is no whole class file. */
  static Optional<ClassFile> read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return in.readInt() == MAGIC ? new Reading(in).read() : Optional.empty();
    } catch (EOFException | UTFDataFormatException e) {
      return Optional.empty();
    }
  }

  private static final class Reading {

    private final DataInputStream in;
    private final Set<String> words = new HashSet<>();
    private String[] texts = {};
    private int[] classes = {};

    Reading(DataInputStream in) {
      this.in = in;
    }

    Optional<ClassFile> read() throws IOException {
      in.skipNBytes(VERSION_BYTES);
      int count = in.readUnsignedShort();
      texts = new String[count];
      classes = new int[count];
      for (int i = 1; i < count; i++) {
        int wide = entry(i);
        if (wide < 0) {
          return Optional.empty();
        }
        i += wide;
      }
      int access = in.readUnsignedShort();
      in.readUnsignedShort();
      String parent = name(in.readUnsignedShort());
      List<String> interfaces = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        interfaces.add(name(in.readUnsignedShort()));
      }
      return Optional.of(new ClassFile(access, parent, interfaces, words));
    }

    /** Takes a constant; 1 where it fills two places, -1 where nobody knows it. */
    private int entry(int place) throws IOException {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> {
          texts[place] = in.readUTF();
          words.add(texts[place]);
        }
        case 7 -> classes[place] = in.readUnsignedShort();
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> in.skipNBytes(8);
        default -> {
          return -1;
        }
      }
      return tag == 5 || tag == 6 ? 1 : 0;
    }

    private String name(int place) {
      int text = place < classes.length ? classes[place] : 0;
      return text > 0 && text < texts.length && texts[text] != null ? texts[text] : "";
    }
  }
}
