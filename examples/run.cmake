# cmake -D program=P -D wanted=FILE -P run.cmake: runs P and compares what it prints with FILE.
execute_process(COMMAND "${program}" OUTPUT_VARIABLE got RESULT_VARIABLE status)
if(status)
  message(FATAL_ERROR "${program} ended with ${status}\n${got}")
endif()
file(READ "${wanted}" text)
if(NOT got STREQUAL text)
  message(FATAL_ERROR "${program} prints\n${got}\nbut ${wanted} has\n${text}")
endif()
