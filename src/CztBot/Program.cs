using CztBot.Operations;

return await CommandLine.RunAsync(args);
