package dev.ricochet;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * All English texts in the sources of the program that a catalogue has to know, as the compiler
 * sees them: the constants that are given for a parameter marked as {@link CompileTimeConstant},
 * which Error Prone lets nothing else be given for, and the help in the annotations of picocli.
 */
final class Texts extends TreePathScanner<Void, Void> {

  private static final Set<String> ANNOTATIONS =
      Set.of("Command", "Option", "Parameters", "ArgGroup");
  private static final Set<String> HELP =
      Set.of("header", "description", "footer", "paramLabel", "heading");

  private final Map<String, String> places = new TreeMap<>();
  private final Trees trees;

  private Texts(Trees trees) {
    this.trees = trees;
  }

  /** Each text with the file in which it stands. */
  static Map<String, String> in(Path... folders) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> java = new ArrayList<>();
      for (Path folder : folders) {
        java.addAll(sources(folder));
      }
      String classPath = System.getProperty("java.class.path");
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null,
                  files,
                  diagnostic -> {},
                  List.of("-proc:none", "-classpath", classPath),
                  null,
                  files.getJavaFileObjectsFromPaths(java));
      Texts texts = new Texts(Trees.instance(task));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      texts.scan(units, null);
      return texts.places;
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    collect(call.getArguments());
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public Void visitNewClass(NewClassTree call, Void nothing) {
    collect(call.getArguments());
    return super.visitNewClass(call, null);
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
    if (ANNOTATIONS.contains(annotation.getAnnotationType().toString())) {
      for (ExpressionTree argument : annotation.getArguments()) {
        AssignmentTree assignment = (AssignmentTree) argument;
        if (HELP.contains(assignment.getVariable().toString())) {
          add(lines(assignment.getExpression()));
        }
      }
    }
    return null;
  }

  private void collect(List<? extends ExpressionTree> arguments) {
    if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement method)) {
      return;
    }
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
      if (parameters.get(i).getAnnotation(CompileTimeConstant.class) != null
          && !parameters.get(i).getSimpleName().contentEquals("one")) {
        constants(arguments.get(i)).forEach(this::add);
      }
    }
  }

  private void add(String text) {
    if (!text.replaceAll("\\{[0-9]\\}", "").isBlank()) {
      places.putIfAbsent(
          text,
          Path.of(getCurrentPath().getCompilationUnit().getSourceFile().getName()).toString());
    }
  }

  private String lines(ExpressionTree value) {
    return value instanceof NewArrayTree array
        ? array.getInitializers().stream()
            .map(line -> String.join("", constants(line).toList()))
            .collect(Collectors.joining("\n"))
        : String.join("", constants(value).toList());
  }

  /** The constants that an expression can be; none where it is handed on from a parameter. */
  private Stream<String> constants(ExpressionTree value) {
    if (value instanceof LiteralTree literal) {
      return literal.getValue() == null ? Stream.empty() : Stream.of(literal.getValue().toString());
    }
    if (value instanceof ParenthesizedTree parenthesized) {
      return constants(parenthesized.getExpression());
    }
    if (value instanceof ConditionalExpressionTree choice) {
      return Stream.concat(
          constants(choice.getTrueExpression()), constants(choice.getFalseExpression()));
    }
    if (value instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      List<String> right = constants(sum.getRightOperand()).toList();
      return constants(sum.getLeftOperand()).flatMap(left -> right.stream().map(left::concat));
    }
    if (trees.getElement(new TreePath(getCurrentPath(), value)) instanceof VariableElement named
        && named.getConstantValue() != null) {
      return Stream.of(named.getConstantValue().toString());
    }
    return Stream.empty();
  }
}
