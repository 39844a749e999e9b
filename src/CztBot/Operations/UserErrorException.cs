namespace CztBot.Operations;

/// <summary>Something the person at the command line can put right: one Chinese sentence, exit code 1, no stack trace.</summary>
public sealed class UserErrorException(string sentence) : Exception(sentence);
