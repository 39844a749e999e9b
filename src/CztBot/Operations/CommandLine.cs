using System.CommandLine;
using CztBot.Broadcasts;
using CztBot.Bulletins;
using CztBot.Cards;
using CztBot.CarryOvers;
using CztBot.Decompositions;
using CztBot.Dispatches;
using CztBot.Evaluation;
using CztBot.Members;
using CztBot.Operations.Checks;
using CztBot.Operations.Demonstration;
using CztBot.Orders;
using CztBot.Papers.Rendering;
using CztBot.Plans;
using CztBot.Problems;
using CztBot.Projects;
using CztBot.Questions;
using CztBot.Reports;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Summaries;
using CztBot.Supervision;
using CztBot.Supplements;
using CztBot.Teams;

namespace CztBot.Operations;

/// <summary>The command line: exit code 0 on success, 1 on a user's error in one sentence, 2 on wrong usage.</summary>
public static class CommandLine
{
    /// <summary>Where the SQLite file and the papers live.</summary>
    public static readonly Option<string?> Data = new("--data") { Description = "数据目录（默认取 appsettings.json 的设置）", Recursive = true };

    /// <summary>The clock of this call.</summary>
    public static readonly Option<string?> At = new("--at") { Description = "本次调用的时间，如 2019-12-05T09:00:00+08:00", Recursive = true };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new InvocationConfiguration());
        foreach (var sentence in WrongUsage.Of(parsed)) await Console.Error.WriteLineAsync(sentence);
        await Console.Error.WriteLineAsync("用法不对。加 --help 查看说明。");
        return 2;
    }

    /// <summary>Every verb with its options.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("长株潭调度机器人。不带命令时启动服务。") { Data, At };
        root.SetAction((parsed, cancellation) => Guard(() => Serve.RunAsync(Choice(parsed), cancellation)));
        root.Subcommands.Add(Demo.Command());
        root.Subcommands.Add(new Command("import", "导入行动计划、名册、节假日、别名、结转事项、跨区域项目、分解方案")
        {
            ImportPlan.Command(), ImportRoster.Command(), ImportHolidays.Command(), ImportAliases.Command(), ImportCarryOvers.Command(), ImportProjects.Command(), ImportDecompositions.Command(),
        });
        root.Subcommands.Add(new Command("export", "导出名册、结转事项、跨区域项目、分解方案和公文的模板、简报、增刊、小结和总结、交办单、督查报告、纪要、月报、清单、台账、评价、操作记录")
        {
            ExportRosterTemplate.Command(), ExportBulletin.Command(), ExportSummary.Command(), ExportSupplement.Command(), ExportLedger.Command(), ExportReports.Command(), ExportEvaluation.Command(), ExportAudit.Command(), ExportDeliveries.Command(),
            ExportOrder.Command(), ExportSupervision.Command(), ExportMinutes.Command(), ExportProvincial.Command(), ExportReport.Command(), ExportCarryOverTemplate.Command(), ExportProjectTemplate.Command(), ExportDecompositionTemplate.Command(), ExportTemplate.Command(),
        });
        root.Subcommands.Add(DueCommand.Command());
        root.Subcommands.Add(AskCommand.Command());
        root.Subcommands.Add(CodesCommand.Command());
        root.Subcommands.Add(AnonymiseCommand.Command());
        root.Subcommands.Add(PackageForTeams.Command());
        root.Subcommands.Add(CheckCommand.Command());
        root.Subcommands.Add(CopyCommands.Backup());
        root.Subcommands.Add(CopyCommands.Restore());
        root.Subcommands.Add(CopyCommands.MigrateData());
        ChineseHelp.Onto(root);
        return root;
    }

    /// <summary>The common options of a call.</summary>
    /// <exception cref="UserErrorException">--at is no instant.</exception>
    public static HostChoice Choice(ParseResult parsed) => new()
    {
        Data = parsed.GetValue(Data),
        At = parsed.GetValue(At) is not { } at ? null
            : Instants.TryParse(at, out var instant) ? instant
            : throw new UserErrorException($"--at 应为 {Instants.Example} 这样带时区的时间，您写的是“{at}”。"),
    };

    /// <summary>A file's text; it has to be UTF-8.</summary>
    /// <exception cref="UserErrorException">The file is missing or not UTF-8.</exception>
    public static string ReadText(string file)
    {
        try
        {
            return new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
        }
        catch (System.Text.DecoderFallbackException)
        {
            throw new UserErrorException($"{file}：不是 UTF-8 编码，请另存为 UTF-8 后再导入。");
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{file}：文件不存在或无法读取。");
        }
    }

    /// <summary>Writes a whole file, by way of a temporary one beside it, so that nothing is half written.</summary>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static Task WriteFileAsync(string file, byte[] content) => WriteFileAsync(file, to => to.WriteAsync(content).AsTask());

    /// <summary>Writes a paper as .docx, or as .pdf where the file is called so.</summary>
    /// <exception cref="UserErrorException">There is no way to make a .pdf here, or the file cannot be written.</exception>
    public static async Task WritePaperAsync(IServiceProvider services, string file, byte[] docx, CancellationToken cancellation)
    {
        var content = !file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? docx
            : await services.GetRequiredService<PaperPress>().PdfAsync(docx, cancellation) ?? throw new UserErrorException($"{file}：不能生成 PDF，{PaperPress.Missing}。可改为导出 .docx 文件。");
        await WriteFileAsync(file, content);
    }

    /// <summary>Writes beside the file and moves it into place when it is whole.</summary>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public static async Task WriteFileAsync(string file, Func<Stream, Task> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var temporary = file + ".tmp";
            await using (var to = File.Create(temporary)) await write(to);
            File.Move(temporary, file, overwrite: true);
            Console.WriteLine($"已写入 {file}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{file}：无法写入，请检查目录和权限。");
        }
    }

    /// <summary>Runs a command; what the user can put right becomes one sentence on stderr.</summary>
    public static async Task<int> Guard(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (UserErrorException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
        catch (DatabaseException database)
        {
            await Console.Error.WriteLineAsync(database.Message);
            return 1;
        }
        catch (System.Data.Common.DbException failing)
        {
            await Console.Error.WriteLineAsync($"数据库不能读写（{failing.Message}），请检查磁盘空间、目录权限和数据库服务。");
            return 1;
        }
        catch (CardException cards)
        {
            foreach (var problem in cards.Problems) await Console.Error.WriteLineAsync(problem.ToString());
            return 1;
        }
    }
}
