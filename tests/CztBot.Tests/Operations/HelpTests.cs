using System.CommandLine;
using System.Text.RegularExpressions;
using CztBot.Operations;
using CztBot.Tests.World;

namespace CztBot.Tests.Operations;

[Collection(nameof(Terminal))]
public sealed partial class HelpTests
{
    // Names of products and forms of files.
    private static readonly string[] Names = ["Teams", "SQLite", "PostgreSQL", "UTF-8", "JSON", "holiday-cn", "appsettings.json", "csv", "xlsx", "docx", "pdf", "zip", "T09"];

    public static TheoryData<string> Commands => [.. Paths(CommandLine.Root(), [])];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_speaks_chinese_apart_from_names_and_examples(string path)
    {
        using var terminal = new Terminal();

        var (exit, told, error) = await terminal.RunAsync([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        (exit, error).ShouldBe((0, ""));
        told.ShouldContain("用法：");
        told.ShouldContain("查看说明");
        var known = Symbols(CommandLine.Root()).Concat(Names).ToHashSet(StringComparer.Ordinal);
        Word().Matches(Placeholder().Replace(told, "")).Select(match => match.Value).Where(word => !known.Contains(word)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_names_what_must_be_given_and_what_counts_without_it()
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync("export", "bulletin", "--help")).Out.ShouldContain("报送月份，如 2019-11（必填）");
        (await terminal.RunAsync("demo", "--help")).Out.ShouldContain("（默认3）");
        (await terminal.RunAsync("import", "--help")).Out.ShouldContain("plan <FILE>           导入行动计划");
    }

    [Theory]
    [InlineData("nonsense", "不认识“nonsense”。")]
    [InlineData("import", "import 后面要写明：plan、roster、holidays、aliases、carryover、projects、decomposition。")]
    [InlineData("import nonsense", "不认识“nonsense”。")]
    [InlineData("import plan", "缺少参数 <FILE>。")]
    [InlineData("export bulletin --month 2019-11", "缺少选项 --out。")]
    [InlineData("demo --seed drei", "选项 --seed 不能是“drei”。")]
    [InlineData("demo --seed 1 --seed 2", "选项 --seed 只能写一个内容。")]
    public async Task Wrong_usage_is_told_in_chinese(string written, string sentence)
    {
        using var terminal = new Terminal();

        var (exit, told, error) = await terminal.RunAsync(written.Split(' '));

        (exit, told).ShouldBe((2, ""));
        error.Split('\n').Select(line => line.TrimEnd()).ShouldBe([sentence, "用法不对。加 --help 查看说明。"]);
    }

    [Fact]
    public async Task An_option_at_the_end_without_its_value_is_named()
    {
        var before = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            (await CommandLine.RunAsync(["export", "bulletin", "--out", "x.docx", "--month"])).ShouldBe(2);
        }
        finally
        {
            Console.SetError(before);
        }

        error.ToString().ShouldStartWith("选项 --month 后面要写明内容。");
    }

    private static IEnumerable<string> Paths(Command command, string[] above) =>
        [string.Join(' ', above), .. command.Subcommands.SelectMany(one => Paths(one, [.. above, one.Name]))];

    private static IEnumerable<string> Symbols(Command command) =>
        [command.Name, .. command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Select(name => name.TrimStart('-')), .. command.Subcommands.SelectMany(Symbols)];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*")]
    private static partial Regex Word();
}
