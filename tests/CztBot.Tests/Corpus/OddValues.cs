using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Tests.Corpus;

/// <summary>JSON values that nobody sends in earnest, as they stand in a body.</summary>
internal static class OddValues
{
    private static readonly string[] Words =
    [
        "null", "true", "false", "0", "-1", "-0.0", "1e400", "-1e-400", "99999999999999999999999999", "0.1", "2147483648", "{}", "[]", "[null]", "[[]]", "\"\"", "\" \"",
        "\"2019-11\"", "\"2019-13\"", "\"9999-99\"", "\"T05\"", "\"T99\"", "\"-1\"", "\"1e9\"", "\"2019-02-30T25:61:00Z\"", "\"0001-01-01T00:00:00+23:59\"",
        """{"id":null}""", """{"id":{}}""", """{"id":"bot"}""", """[{"id":7}]""", """{"type":"mention","mentioned":[],"text":{}}""", """[{"type":"mention","mentioned":{"id":[]},"text":""}]""",
        """{"action":null}""", """{"action":{}}""", """{"action":{"type":"Action.Execute"}}""", """{"action":{"type":"Action.Execute","verb":{},"data":[]}}""",
        """{"action":{"type":"Action.Execute","verb":"report.submit","data":{"month":[],"item":{},"version":"9999999999999999999"}}}""",
    ];

    private static readonly string[] Texts =
    [
        @"\ud800", @"\udfff\ud800", @"\u0000", @"a\u0000b", @"\u202e\u2066abc", @"\ufeff", @"\uffff", @"\u200b\u200d", @"\ud83d\ude00", @"\u0085\u2028\u2029", @"\b\f\n\r\t",
        "'; DROP TABLE reports; --", "${$root}", "${json('{')}", "@{x}", "<script>alert(1)</script>", "<at>bot</at>", "../../etc/passwd", "%s%n%00", "file:///etc/passwd",
        "http://example.org/", "http://127.0.0.1:1/", "https://127.0.0.1:1/", "http://[::1", "http://user:pass@127.0.0.1:1/", "javascript:alert(1)", "msteams", "emulator", "任务5到哪了", "填报 5", "帮助",
        "report.submit", "report.unknown", "bulletin.sign", "word.say", "application/search", "task/fetch", "signin/verifyState", "expectReplies", "ephemeral", "zh-CN", "xx-invalid-locale-zzzzzzzz",
    ];

    /// <summary>Any of them.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, Gen.Elements(Words)),
        (6, Gen.Elements(Texts).Select(text => $"\"{text}\"")),
        (2, Gen.Elements(1, 1000, 20_000, 120_000).SelectMany(_ => Gen.Elements("a", "长", @"\ud800", @"\u0301", "🙂"), (length, unit) => Long(unit, length))),
        (2, Gen.Choose(1, 200).SelectMany(_ => Gen.Elements("[", "{\"a\":"), Nested)),
        (1, Gen.Choose(1, 3000).SelectMany(_ => Gen.Elements("0", "{}", "\"x\"", """{"id":"u"}"""), (count, item) => $"[{string.Join(',', Enumerable.Repeat(item, count))}]")),
        (2, Gen.Choose(0, 0x10FFFF).ListOf(12).Select(Letters)));

    private static string Long(string unit, int length) => $"\"{string.Concat(Enumerable.Repeat(unit, Math.Max(1, length / unit.Length)))}\"";

    private static string Nested(int depth, string open) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "0" + new string(open == "[" ? ']' : '}', depth);

    private static string Letters(List<int> points)
    {
        var text = new StringBuilder();
        foreach (var point in points)
        {
            if (Rune.TryCreate(point, out var rune)) text.Append(rune.ToString());
        }

        return JsonSerializer.Serialize(text.ToString());
    }
}
