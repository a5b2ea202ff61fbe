package org.hvnet.dsl.generator.simulation

import org.eclipse.xtend.lib.annotations.FinalFieldsConstructor

/** The class that builds the network. */
@FinalFieldsConstructor
package class NetworkTemplate {
	val String className
	val NetworkSource source

	def String generate() '''
		«FOR name : source.imports»
			import «name»;
		«ENDFOR»

		/**
		 * The network of the specification, with every default and every assumption decided. Generated:
		 * change the specification, not this file.
		 */
		public final class «className» {
		  private «className»() {}

		  /** The network. */
		  public static Network network() {
		    «source.root.body(96)»
		  }
		  «FOR method : source.methods(0)»

		  	«method.method("private static", 96)»
		  «ENDFOR»
		  «IF source.concatenates»

		  	@SafeVarargs
		  	private static <T> List<T> concat(List<T>... lists) {
		  	  List<T> all = new ArrayList<>();
		  	  for (List<T> list : lists) {
		  	    all.addAll(list);
		  	  }
		  	  return all;
		  	}
		  «ENDIF»
		  «FOR part : 1 ..< source.parts + 1»

		  	/** Holds methods that one class has no room for. */
		  	private static final class Part«part» {
		  	  «FOR method : source.methods(part) SEPARATOR "\n"»
		  	  	«method.method("static", 94)»
		  	  «ENDFOR»
		  	}
		  «ENDFOR»
		}
	'''

	def private method(SourceMethod method, String modifiers, int width) '''
		«modifiers» «method.type» «method.name»() {
		  «method.body(width)»
		}
	'''
}
