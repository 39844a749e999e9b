using System.Text.RegularExpressions;
using DbUp.Engine;

namespace CztBot.Storage;

/// <summary>The common scripts' two types, as PostgreSQL calls them: INTEGER holds 64 bits, TEXT compares bytes whatever language the server speaks.</summary>
internal sealed partial class PostgresWords : IScriptPreprocessor
{
    public string Process(string contents) => Text().Replace(Integer().Replace(contents, "BIGINT"), "TEXT COLLATE \"C\"");

    [GeneratedRegex(@"\bINTEGER\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(@"\bTEXT\b(?! COLLATE)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();
}
