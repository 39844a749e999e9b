using System.Text.RegularExpressions;
using CztBot.Operations;
using CztBot.Tests.World;

namespace CztBot.Tests.Operations;

/// <summary>What the manuals and the service files tell an administrator to do exists.</summary>
public sealed partial class ManualTests
{
    private const string Manual = "docs/安装手册.md";

    public static TheoryData<string> Texts => ["README.md", "README.zh-CN.md", Manual];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_command_that_is_written_down_is_one_of_the_program(string text)
    {
        var commands = Commands().Matches(Read(text)).Select(match => Plain().Replace(match.Groups["args"].Value, "").Trim()).ToList();

        commands.Count.ShouldBeGreaterThan(5);
        foreach (var command in commands)
            CommandLine.Root().Parse(command).Errors.ShouldBeEmpty($"{text}: {command}");
    }

    [Theory]
    [InlineData("cztbot.service")]
    [InlineData("cztbot-backup.service")]
    public void A_unit_runs_unprivileged_and_uses_the_places_of_the_manual(string unit)
    {
        var settings = Read($"deploy/{unit}").Split('\n').Where(line => line.Contains('=') && !line.StartsWith('#')).Select(line => line.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[1]);

        settings["User"].ShouldBe(["cztbot"]);
        settings["NoNewPrivileges"].ShouldBe(["yes"]);
        settings["UMask"].ShouldBe(["0077"]);
        settings["ExecStart"].ShouldHaveSingleItem().ShouldContain("/opt/cztbot/CztBot");
        settings["Environment"].ShouldBe(["Dispatch__Data=/var/lib/cztbot"]);
        settings["EnvironmentFile"].ShouldBe(["/etc/cztbot/cztbot.env"]);
        foreach (var named in (string[])["/opt/cztbot", "/etc/cztbot/cztbot.env", $"deploy/{unit}", "useradd --system --home-dir /var/lib/cztbot"])
            Read(Manual).ShouldContain(named);
    }

    [Fact]
    public void The_manual_forwards_every_address_that_people_need_and_explains_every_finding_of_health()
    {
        var manual = Read(Manual);
        foreach (var address in (string[])["location = /api/messages ", "location = /webchat/token ", "location /papers/ ", "X-Forwarded-For", "Dispatch__PublicUrl="]) manual.ShouldContain(address);

        var codes = Finding().Matches(Read("src/CztBot/Operations/Health.cs")).Select(match => match.Groups["code"].Value).ToList();
        codes.Count.ShouldBeGreaterThan(5);
        foreach (var code in codes) manual.ShouldContain($"`/health` 显示 {code} |");
    }

    [Fact]
    public void The_nightly_backup_calls_a_command_of_the_program()
    {
        var call = Backup().Match(Read("deploy/cztbot-backup.service")).Groups["args"].Value;
        CommandLine.Root().Parse(call).Errors.ShouldBeEmpty();
        call.ShouldStartWith("backup ");
        Read("deploy/cztbot-backup.timer").ShouldContain("OnCalendar=*-*-* 02:30:00");
        Read(Manual).ShouldContain("每天2时30分自动备份");
    }

    [Fact]
    public void The_users_manual_shows_pictures_that_the_browser_test_takes_and_words_that_the_program_knows()
    {
        var manual = Read("docs/使用手册.md");
        var taken = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "CztBot.Browser.Tests"), "*.cs").Select(File.ReadAllText));
        var pictures = Picture().Matches(manual).Select(match => match.Groups["name"].Value).ToList();

        pictures.Count.ShouldBeGreaterThan(6);
        foreach (var picture in pictures)
        {
            File.Exists(Path.Combine(Repository.Root, "docs", "使用手册", $"{picture}.png")).ShouldBeTrue(picture);
            taken.ShouldContain($"\"{picture}\"");
        }

        var program = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CztBot"), "*Slice.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (var word in Said().Matches(manual).Select(match => match.Groups["word"].Value).Distinct().Where(word => word != "绑定")) program.ShouldContain($"\"{word}\"", customMessage: word);
        // Binding comes before anybody is known, so it is no registered word.
        Read("src/CztBot/Members/Binding.cs").ShouldContain("绑定");
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"\(使用手册/(?<name>[^)]+)\.png\)")]
    private static partial Regex Picture();

    // 发送“**发送情况**”, 发送“审核”.
    [GeneratedRegex(@"发送“\**(?<word>\p{IsCJKUnifiedIdeographs}+)")]
    private static partial Regex Said();

    // In a code block or in the middle of a sentence, up to a comment.
    [GeneratedRegex(@"(?:^ *|`)(?:dotnet run --project src/CztBot --|\./CztBot|cztbot)(?<args> [a-z][^`#\n]*)", RegexOptions.Multiline)]
    private static partial Regex Commands();

    // Brackets mark what may be left out, bars what may stand instead.
    [GeneratedRegex(@"[\[\]]|\|[A-Z.a-z]+")]
    private static partial Regex Plain();

    [GeneratedRegex(@"findings\.Add\(new\(""(?<code>[a-z-]+)""")]
    private static partial Regex Finding();

    [GeneratedRegex(@"/opt/cztbot/CztBot (?<args>backup "".+?"")'")]
    private static partial Regex Backup();
}
